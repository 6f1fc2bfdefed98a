package io.piboard.metadata.connection;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Decides whether an address may be called with credentials, and writes it in its one normal form. */
final class SiteAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SiteAddress() {}

    /** What is wrong with the address; empty if nothing is. */
    static Optional<String> fault(String member, URI address, boolean plainHttp) {
        if (address.getHost() == null || address.getScheme() == null) {
            return Optional.of(member + " must be a complete address such as https://acme.atlassian.net");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return Optional.of(member + " must hold no user, query or fragment");
        }
        return switch (address.getScheme()) {
            case "https" -> Optional.empty();
            case "http" ->
                plainHttp || THIS_MACHINE.contains(address.getHost())
                        ? Optional.empty()
                        : Optional.of(
                                member + " must begin with https://, or the credentials would travel in the clear");
            default -> Optional.of(member + " must begin with https://");
        };
    }

    static String normal(URI address) {
        return address.toString().replaceAll("/+$", "");
    }
}
