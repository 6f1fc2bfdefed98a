package io.piboard.metadata.document;

import io.piboard.metadata.connection.ConnectionRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a document wants of a connection that is there. Pure.
 *
 * @param after the connection's document once it is done
 * @param faults what a document cannot bring
 * @param warnings what it says of the site that the site does not say of itself; passed over
 */
record ConnectionWish(ConnectionDocument after, List<String> faults, List<String> warnings) {

    static ConnectionWish of(ConnectionDocument before, ConnectionDocument document) {
        return new ConnectionWish(
                new ConnectionDocument(
                        ConnectionDocument.KIND,
                        document.name().strip(),
                        before.siteUrl(),
                        before.apiUrl(),
                        before.kind(),
                        before.auth(),
                        document.projects(),
                        isBlank(document.scopeJql())
                                ? null
                                : document.scopeJql().strip(),
                        before.fields()),
                faults(before, document),
                warnings(before, document));
    }

    /** The credentials that are there stay, and so does where they are sent. */
    ConnectionRequest request() {
        return new ConnectionRequest(
                after.name(), after.siteUrl(), after.apiUrl(), null, null, after.projects(), after.scopeJql());
    }

    private static List<String> faults(ConnectionDocument before, ConnectionDocument document) {
        return Stream.of(
                        elsewhere("siteUrl", before.siteUrl(), document.siteUrl()),
                        elsewhere("apiUrl", before.apiUrl(), document.apiUrl()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String elsewhere(String member, URI there, URI wanted) {
        boolean same = wanted == null || (there != null && normal(there).equals(normal(wanted)));
        return same
                ? null
                : member + ": the credentials of this connection are for " + (there == null ? "its siteUrl" : there)
                        + "; leave it out, or set the connection up anew with credentials for " + wanted;
    }

    private static List<String> warnings(ConnectionDocument before, ConnectionDocument document) {
        List<String> warnings = new ArrayList<>();
        if (document.kind() != null && document.kind() != before.kind()) {
            warnings.add("kind: this site is found to be " + before.kind());
        }
        if (document.auth() != null && document.auth() != before.auth()) {
            warnings.add("auth: this connection logs in by " + before.auth());
        }
        document.fields().forEach((role, field) -> {
            var there = before.fields().get(role);
            boolean same = there != null
                    && (Objects.equals(field.name(), there.name()) || Objects.equals(field.id(), there.id()));
            if (!same) {
                warnings.add("fields." + role + ": found at the site, not set; here it is "
                        + (there == null ? "none" : "\"" + there.name() + "\" (" + there.id() + ")"));
            }
        });
        return List.copyOf(warnings);
    }

    private static String normal(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
