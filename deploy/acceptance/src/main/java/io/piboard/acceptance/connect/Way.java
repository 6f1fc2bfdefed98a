package io.piboard.acceptance.connect;

import io.piboard.jirasim.kind.JiraKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to log in, at a kind of Jira that knows it.
 *
 * @param consent whether a person has to let us in
 */
record Way(JiraKind kind, String name, Map<String, String> auth, boolean consent) {

    static final String APP = "piboard-app";

    /** Cloud and Data Center 10.3 by all of theirs, the others by one each, and the application link of old Servers. */
    static List<Way> all() {
        return Stream.of(
                        Stream.of(
                                basic(JiraKind.CLOUD, "piboard@acme.example"),
                                app(JiraKind.CLOUD, "CLOUD_OAUTH"),
                                service(JiraKind.CLOUD, "/oauth/token")),
                        Stream.of(
                                basic(JiraKind.DC_10_3, "piboard"),
                                token(JiraKind.DC_10_3),
                                app(JiraKind.DC_10_3, "DATA_CENTER_OAUTH"),
                                service(JiraKind.DC_10_3, "/rest/oauth2/latest/token")),
                        Stream.of(
                                token(JiraKind.DC_11_3),
                                app(JiraKind.DC_9_12, "DATA_CENTER_OAUTH"),
                                basic(JiraKind.SERVER_8_20, "piboard"),
                                link()))
                .flatMap(ways -> ways)
                .toList();
    }

    /** As the admin enters it; {@code site} is where this Jira is. */
    Map<String, String> entered(String site) {
        return auth.containsKey("tokenPath")
                ? Map.of(
                        "kind", auth.get("kind"),
                        "tokenUrl", site + auth.get("tokenPath"),
                        "clientId", auth.get("clientId"),
                        "clientSecret", auth.get("clientSecret"))
                : auth;
    }

    /** Whom the simulator takes for the person at the browser. */
    String person() {
        return kind.cloud() ? "piboard@acme.example" : "piboard";
    }

    /** The account of the suite with its user name, or its e-mail on Cloud. */
    static Way basic(JiraKind kind) {
        return basic(kind, kind.cloud() ? OtherJira.ACCOUNT : "piboard");
    }

    private static Way basic(JiraKind kind, String user) {
        return new Way(kind, "basic", Map.of("kind", "BASIC", "user", user, "token", "piboard-token"), false);
    }

    private static Way token(JiraKind kind) {
        return new Way(kind, "token", Map.of("kind", "PERSONAL_ACCESS_TOKEN", "token", "piboard-pat"), false);
    }

    private static Way app(JiraKind kind, String auth) {
        return new Way(
                kind, "OAuth 2.0", Map.of("kind", auth, "clientId", APP, "clientSecret", "piboard-app-secret"), true);
    }

    private static Way service(JiraKind kind, String tokenPath) {
        return new Way(
                kind,
                "service account",
                Map.of(
                        "kind", "CLIENT_CREDENTIALS",
                        "tokenPath", tokenPath,
                        "clientId", "piboard-client",
                        "clientSecret", "piboard-client-secret"),
                false);
    }

    private static Way link() {
        return new Way(
                JiraKind.SERVER_8_20,
                "OAuth 1.0a",
                Map.of("kind", "APPLICATION_LINK", "consumerKey", APP, "privateKey", LinkKeys.privateKey()),
                true);
    }

    @Override
    public String toString() {
        return kind.word() + " by " + name;
    }
}
