package io.piboard.metadata.permission;

import io.piboard.metadata.connection.BeforeRemoval;
import io.piboard.metadata.connection.KnownConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives up what was found for a connection that is about to be removed, and tells readers so. */
@ApplicationScoped
class PermissionRemoval implements BeforeRemoval {

    private final PermissionTable table;

    PermissionRemoval(PermissionTable table) {
        this.table = table;
    }

    @Override
    public Uni<Void> beforeRemoval(KnownConnection connection) {
        return table.forgetAllBut(connection.organisation(), connection.id(), List.of());
    }
}
