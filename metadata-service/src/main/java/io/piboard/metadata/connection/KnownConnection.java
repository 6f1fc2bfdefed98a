package io.piboard.metadata.connection;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.metadata.alm.AlmSite;
import java.util.List;
import java.util.UUID;

/** A connection as the refreshers need it: with secrets open, in memory only. */
public record KnownConnection(
        UUID organisation,
        UUID id,
        long version,
        ConnectionState state,
        AlmSite site,
        Credentials credentials,
        List<String> projectIds) {

    @Override
    public String toString() {
        return "KnownConnection[" + id + "]";
    }
}
