package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import java.util.UUID;

/**
 * What an admin entered, completed by what there is already.
 *
 * @param apiUrl where calls go, in its normal form
 * @param newAccount the credentials are not those that are stored
 */
public record Entered(
        UUID organisation,
        UUID connection,
        ConnectionRequest request,
        Credentials credentials,
        String apiUrl,
        boolean newAccount) {

    static Entered of(UUID organisation, UUID connection, ConnectionRequest request, KnownConnection stored) {
        if (stored == null && !request.isComplete()) {
            throw Problems.badConnection("A new connection needs auth and webhookSecret.");
        }
        boolean sameAccount = stored != null
                && SiteAddress.normal(request.siteUrl()).equals(stored.siteUrl().toString())
                && (request.auth() == null || request.auth().equals(stored.credentials()));
        return new Entered(
                organisation,
                connection,
                request,
                request.auth() == null ? stored.credentials() : request.auth(),
                apiUrl(request, sameAccount ? stored : null),
                !sameAccount);
    }

    /** A consent may hold for a gateway that no admin enters. */
    private static String apiUrl(ConnectionRequest request, KnownConnection same) {
        boolean keeps = same != null && request.apiUrl() == null;
        return SiteAddress.normal(
                keeps ? same.site().apiUrl() : request.apiUrl() == null ? request.siteUrl() : request.apiUrl());
    }

    /** Whether a person has to let us in first. */
    public boolean needsConsent() {
        return newAccount && credentials instanceof Credentials.Consented;
    }

    public Account account() {
        return new Account(organisation, connection, request.siteUrl(), credentials);
    }

    @Override
    public String toString() {
        return "Entered[" + connection + "]";
    }
}
