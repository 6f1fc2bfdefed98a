package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules that need more than one look at a single member; all faults are told at once. */
final class ConnectionRules {

    private ConnectionRules() {}

    static void check(ConnectionRequest request, boolean plainHttp) {
        String faults = Stream.of(
                        fault("siteUrl", request.siteUrl(), plainHttp),
                        fault("apiUrl", request.apiUrl(), plainHttp),
                        fault("auth.tokenUrl", tokenUrl(request.auth()), plainHttp),
                        scope(request.scopeJql()))
                .flatMap(Optional::stream)
                .reduce("", (all, fault) -> all.isEmpty() ? fault : all + "; " + fault);
        if (!faults.isEmpty()) {
            throw Problems.badConnection(faults + ".");
        }
    }

    private static Optional<String> fault(String member, URI address, boolean plainHttp) {
        return address == null ? Optional.empty() : SiteAddress.fault(member, address, plainHttp);
    }

    private static URI tokenUrl(Credentials credentials) {
        return credentials instanceof Credentials.ClientCredentials client ? client.tokenUrl() : null;
    }

    /** It is put into other conditions, so it must be one itself. */
    private static Optional<String> scope(String jql) {
        return jql != null && jql.toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\border\\s+by\\b.*")
                ? Optional.of("scopeJql must be a condition only, without ORDER BY")
                : Optional.empty();
    }
}
