package io.piboard.metadata.permission;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.BellListener;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.piboard.metadata.refresh.Refresher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Looks daily, and when sync-service was refused something: then the answer is announced in any case, it waits for it. */
@ApplicationScoped
class PermissionRefresher implements Refresher, BellListener {

    private static final String PROJECT = "project/";

    private final Connections connections;
    private final PermissionCheck check;
    private final PermissionTable table;
    private final RefreshQueue queue;
    private final PermissionConfig config;

    PermissionRefresher(
            Connections connections,
            PermissionCheck check,
            PermissionTable table,
            RefreshQueue queue,
            PermissionConfig config) {
        this.connections = connections;
        this.check = check;
        this.table = table;
        this.queue = queue;
        this.config = config;
    }

    @Override
    public RefreshKind kind() {
        return RefreshKind.PERMISSIONS;
    }

    @Override
    public Uni<Optional<Duration>> refresh(UUID connection) {
        return connections
                .find(connection)
                .chain(known -> known == null ? Uni.createFrom().item(Optional.empty()) : lookIfAllowed(known));
    }

    /** Jira is not asked with credentials that it has refused, nor while an admin wants no traffic. */
    private Uni<Optional<Duration>> lookIfAllowed(KnownConnection known) {
        return known.state() == ConnectionState.ACTIVE
                ? look(known).replaceWith(Optional.of(config.interval()))
                : Uni.createFrom().item(Optional.of(config.unaskedPause()));
    }

    private Uni<Void> look(KnownConnection known) {
        return check.check(known)
                .onFailure(AlmException.CredentialsRefused.class)
                .call(() -> queue.ring(known.organisation(), known.id(), RefreshKind.CREDENTIALS));
    }

    @Override
    public String event() {
        return MetadataTouched.PERMISSION_REFUSED;
    }

    @Override
    public Optional<RefreshKind> thenLookAt() {
        return Optional.of(RefreshKind.PERMISSIONS);
    }

    @Override
    public Uni<Void> heard(MetadataTouched touched) {
        return touched.subject() != null && touched.subject().startsWith(PROJECT)
                ? table.doubt(touched.connection(), touched.subject().substring(PROJECT.length()))
                : Uni.createFrom().voidItem();
    }
}
