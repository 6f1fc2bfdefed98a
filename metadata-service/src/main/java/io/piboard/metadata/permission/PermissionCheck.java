package io.piboard.metadata.permission;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.metadata.alm.AlmPermissions;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.piboard.outbox.OutboxRelay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The pre-flight: asks what our account may do in each project of a connection, reads only, one request a project. */
@ApplicationScoped
class PermissionCheck {

    private final AlmPermissions alm;
    private final PermissionTable table;
    private final RefreshQueue queue;
    private final OutboxRelay relay;

    PermissionCheck(AlmPermissions alm, PermissionTable table, RefreshQueue queue, OutboxRelay relay) {
        this.alm = alm;
        this.table = table;
        this.queue = queue;
        this.relay = relay;
    }

    Uni<Void> check(KnownConnection known) {
        return Multi.createFrom()
                .iterable(known.projectIds())
                .onItem()
                .transformToUniAndConcatenate(project -> alm.rights(known.site(), project, JiraPermission.keys())
                        .chain(found -> table.store(known.organisation(), known.id(), project, found))
                        .invoke(relay::wake))
                .collect()
                .last()
                .chain(() -> table.forgetAllBut(known.organisation(), known.id(), known.projectIds()))
                .invoke(relay::wake)
                .chain(() -> queue.ring(known.organisation(), known.id(), RefreshKind.DRIFT));
    }
}
