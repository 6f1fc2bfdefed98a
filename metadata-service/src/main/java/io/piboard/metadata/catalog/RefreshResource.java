package io.piboard.metadata.catalog;

import io.piboard.metadata.access.CallerOrganisation;
import io.piboard.metadata.access.Problems;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Has a site looked at because a person wants it, not more often than Jira should bear. */
@Path("/internal/v1/connections/{id}/refresh")
@RolesAllowed({Readers.ADMIN, Readers.PI_ADMIN})
class RefreshResource {

    private final CallerOrganisation caller;
    private final Connections connections;
    private final RefreshQueue queue;
    private final CatalogConfig config;

    RefreshResource(CallerOrganisation caller, Connections connections, RefreshQueue queue, CatalogConfig config) {
        this.caller = caller;
        this.connections = connections;
        this.queue = queue;
        this.config = config;
    }

    /** 202: it will be looked at within seconds. */
    @POST
    public Uni<Response> look(UUID id) {
        UUID organisation = caller.id();
        return connections
                .has(organisation, id)
                .chain(has -> has
                        ? queue.request(organisation, id, RefreshKind.CATALOG, config.requestPause())
                        : Uni.createFrom().failure(Problems.unknownConnection()))
                .map(RefreshResource::answer);
    }

    private static Response answer(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw Problems.askedTooSoon(time);
        });
        return Response.accepted().build();
    }
}
