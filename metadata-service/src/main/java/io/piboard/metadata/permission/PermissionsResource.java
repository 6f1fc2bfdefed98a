package io.piboard.metadata.permission;

import io.piboard.metadata.access.CallerOrganisation;
import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.connection.SiteProblems;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Reports what our account may do in each project of a connection, and looks again when asked. */
@Path("/internal/v1/connections/{id}/permissions")
@RolesAllowed({"admin", "pi-admin"})
@Produces(MediaType.APPLICATION_JSON)
class PermissionsResource {

    private final CallerOrganisation caller;
    private final Connections connections;
    private final PermissionFindings findings;
    private final PermissionCheck check;
    private final RefreshQueue refreshes;
    private final PermissionConfig config;

    PermissionsResource(
            CallerOrganisation caller,
            Connections connections,
            PermissionFindings findings,
            PermissionCheck check,
            RefreshQueue refreshes,
            PermissionConfig config) {
        this.caller = caller;
        this.connections = connections;
        this.findings = findings;
        this.check = check;
        this.refreshes = refreshes;
        this.config = config;
    }

    @GET
    public Uni<PermissionReport> report(UUID id) {
        UUID organisation = caller.id();
        return connections.known(organisation, id).chain(known -> report(organisation, id));
    }

    /** Asks Jira now; 429 when somebody has asked a moment ago. */
    @POST
    @Path("/check")
    public Uni<PermissionReport> check(UUID id) {
        UUID organisation = caller.id();
        return connections
                .known(organisation, id)
                .invoke(PermissionsResource::requireTraffic)
                .call(() -> requireGap(id))
                .chain(this::ask)
                .chain(() -> report(organisation, id));
    }

    /** Credentials that Jira has refused are not tried again, nor is anything asked that an admin has stopped. */
    private static void requireTraffic(KnownConnection known) {
        switch (known.state()) {
            case ACTIVE -> {}
            case PAUSED -> throw Problems.connectionPaused();
            case UNAUTHORIZED -> throw Problems.credentialsLost("Enter new ones, then what they may do is looked at.");
            case REMOVED -> throw Problems.unknownConnection();
        }
    }

    private Uni<Boolean> requireGap(UUID id) {
        return refreshes.isFree(id, RefreshKind.PERMISSIONS, config.askedGap()).invoke(free -> {
            if (!free) {
                throw Problems.askedTooSoon(config.askedGap());
            }
        });
    }

    private Uni<Void> ask(KnownConnection known) {
        return check.check(known)
                .onFailure(AlmException.class)
                .transform(failure -> SiteProblems.ofStored(
                        (AlmException) failure, known.site().apiUrl().toString()));
    }

    private Uni<PermissionReport> report(UUID organisation, UUID id) {
        return findings.of(organisation, id).map(projects -> PermissionReports.of(id, projects));
    }
}
