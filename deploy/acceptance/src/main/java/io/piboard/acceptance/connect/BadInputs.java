package io.piboard.acceptance.connect;

import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.suite.Suite;
import io.piboard.jirasim.kind.JiraKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Connections that are set up wrongly: each fault has a problem of its own, and none is stored. */
public final class BadInputs {

    private static final Map<String, String> GOOD =
            Map.of("kind", "BASIC", "user", "piboard@acme.example", "token", "piboard-token");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;
    private final List<String> failures = new ArrayList<>();
    private final Set<String> types = new HashSet<>();
    private int told;

    public BadInputs(Suite suite) {
        this.admin = new Admin(suite.logIn("ada").http());
    }

    /** A line for each fault that was not told as it should be. */
    public List<String> failures() {
        try (OtherJira cloud = OtherJira.started(JiraKind.CLOUD);
                OtherJira dataCenter = OtherJira.started(JiraKind.DC_10_3)) {
            addresses(cloud);
            accounts(cloud);
            spoilt(cloud);
            captcha(dataCenter);
            lost(cloud);
            linkPermission(dataCenter);
        }
        return List.copyOf(failures);
    }

    public int told() {
        return told;
    }

    /** Different problems, by their types. */
    public int types() {
        return types.size();
    }

    private void addresses(OtherJira cloud) {
        refused("nobody listens", "jira-unreachable", connect("http://127.0.0.1:1", GOOD));
        refused("no such host", "jira-unreachable", connect("https://jira.invalid", GOOD));
        refused("not the path of Jira", "not-a-jira", connect(cloud.url() + "/wiki", GOOD));
        refused("a private address", "address-refused", connect("https://10.0.0.1", GOOD));
        refused("a link-local address", "address-refused", connect("https://169.254.169.254", GOOD));
        refused("no TLS", "bad-connection", connect("http://jira.example.com", GOOD));
        refused("a user in the address", "bad-connection", connect("https://me@jira.example.com", GOOD));
    }

    private void accounts(OtherJira cloud) {
        refused(
                "wrong token",
                "jira-refused-credentials",
                connect(cloud.url(), basic("piboard@acme.example", "wrong")));
        refused(
                "no licence",
                "jira-no-licence",
                connect(cloud.url(), basic("desk@acme.example", token(cloud, "desk"))));
        refused(
                "no project",
                "jira-unknown-project",
                connect(cloud.url(), basic("guest@acme.example", token(cloud, "guest"))));
        refused(
                "unknown service account",
                "jira-refused-app",
                connect(
                        cloud.url(),
                        Map.of(
                                "kind", "CLIENT_CREDENTIALS",
                                "tokenUrl", cloud.url() + "/oauth/token",
                                "clientId", "piboard-client",
                                "clientSecret", "wrong")));
        refused("missing scope", "jira-misses-scope", scoped(cloud));
        refused(
                "expired token",
                "jira-refused-credentials",
                connect(cloud.url(), basic("piboard@acme.example", ended(cloud))));
    }

    /** The path of the gateway is the only one that asks for scopes. */
    private Answer scoped(OtherJira cloud) {
        String cloudId =
                cloud.control().get("/_edge/tenant_info").good().path("cloudId").asText();
        String narrow = token(cloud, Map.of("user", "piboard@acme.example", "scopes", List.of("read:jira-user")));
        Map<String, Object> request = Admin.request(cloud.url(), basic("piboard@acme.example", narrow));
        request.put("apiUrl", cloud.url() + "/ex/jira/" + cloudId);
        return admin.connect(UUID.randomUUID(), request);
    }

    private void spoilt(OtherJira cloud) {
        for (String trick : List.of("portal", "redirect", "garbage", "truncated")) {
            cloud.mischief(Map.of("tricks", List.of(Map.of("path", "/rest/", "rate", 1, "kind", trick))));
            refused(trick, "not-a-jira", connect(cloud.url(), GOOD));
        }
        cloud.mischief(Map.of("tricks", List.of(Map.of("path", "/rest/", "rate", 1, "kind", "maintenance"))));
        refused("maintenance", "jira-unreachable", connect(cloud.url(), GOOD));
        cloud.mischief(Map.of(
                "errors", List.of(Map.of("path", "/myself", "rate", 1, "status", 429, "retryAfterSeconds", 120))));
        refused("rate limit", "jira-busy", connect(cloud.url(), GOOD));
        cloud.calm();
    }

    private void captcha(OtherJira dataCenter) {
        for (int i = 0; i < 3; i++) {
            connect(dataCenter.url(), basic("mia", "wrong"));
        }
        refused("CAPTCHA", "jira-captcha", connect(dataCenter.url(), basic("mia", "mia-token")));
    }

    /** The one fault that stops a connection; before, every other one was met without stopping it. */
    private void lost(OtherJira cloud) {
        UUID connection = UUID.randomUUID();
        admin.connect(connection, Admin.request(cloud.url(), GOOD)).good();
        for (String trick : List.of("portal", "redirect", "maintenance")) {
            cloud.mischief(Map.of("tricks", List.of(Map.of("path", "/rest/", "rate", 1, "kind", trick))));
            admin.post(connection, "/test");
            expect("state after " + trick, "ACTIVE", admin.state(connection));
        }
        cloud.mischief(Map.of("revoked", List.of("piboard@acme.example")));
        refused("credentials that worked before", "jira-credentials-lost", tested(connection));
        cloud.calm();
        expect(
                "log-in after they are back",
                "200",
                String.valueOf(tested(connection).status()));
        admin.delete(connection).good();
    }

    /** After repeated failures a site is left alone for a moment: asked again until it is not. */
    private Answer tested(UUID connection) {
        return Awaitility.await("the site is asked again")
                .atMost(PATIENCE)
                .until(() -> admin.post(connection, "/test"), answer -> answer.status() != 502);
    }

    /** Data Center answers 401 for a link that the account may not make: that is no lost log-in. */
    private void linkPermission(OtherJira dataCenter) {
        UUID connection = UUID.randomUUID();
        admin.connect(connection, Admin.request(dataCenter.url(), basic("piboard", "piboard-token")))
                .good();
        dataCenter.mischief(Map.of(
                "denied",
                List.of(Map.of("user", "piboard@acme.example", "permission", "LINK_ISSUES", "project", "FAL"))));
        expect(
                "log-in without LINK_ISSUES",
                "200",
                String.valueOf(admin.post(connection, "/test").status()));
        expect("state without LINK_ISSUES", "ACTIVE", admin.state(connection));
        admin.delete(connection).good();
    }

    private Answer connect(String site, Map<String, String> auth) {
        return admin.connect(UUID.randomUUID(), Admin.request(site, auth));
    }

    private void refused(String what, String type, Answer answer) {
        String found = answer.body().path("type").asText();
        expect(what, "urn:piboard:problem:" + type, found);
        if (answer.body().path("detail").asText().isBlank()) {
            failures.add(what + ": says nothing");
        }
        types.add(found);
    }

    private void expect(String what, String expected, String found) {
        told++;
        if (!expected.equals(found)) {
            failures.add(what + " is <" + found + "> and should be <" + expected + ">");
        }
    }

    private static Map<String, String> basic(String user, String token) {
        return Map.of("kind", "BASIC", "user", user, "token", token);
    }

    private static String token(OtherJira cloud, String name) {
        return token(cloud, Map.of("user", name + "@acme.example"));
    }

    private static String ended(OtherJira cloud) {
        return token(cloud, Map.of("user", "piboard@acme.example", "seconds", 0));
    }

    private static String token(OtherJira cloud, Map<String, Object> wish) {
        return cloud.control()
                .post("/simulator/accounts/tokens", wish)
                .good()
                .path("token")
                .asText();
    }
}
