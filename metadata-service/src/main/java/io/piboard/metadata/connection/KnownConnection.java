package io.piboard.metadata.connection;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.metadata.alm.AlmSite;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** A connection as the refreshers need it: with secrets open, in memory only. */
public record KnownConnection(
        UUID organisation,
        UUID id,
        long version,
        ConnectionState state,
        URI siteUrl,
        AlmSite site,
        Credentials credentials,
        List<String> projectIds) {

    public Account account() {
        return new Account(organisation, id, siteUrl, credentials);
    }

    @Override
    public String toString() {
        return "KnownConnection[" + id + "]";
    }
}
