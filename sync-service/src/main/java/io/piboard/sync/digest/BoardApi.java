package io.piboard.sync.digest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What board-service answers to services. */
@RegisterRestClient(configKey = "board-service")
@OidcClientFilter
@Path("/internal/v1/digest")
interface BoardApi {

    @GET
    Uni<Page> page(
            @QueryParam("session") UUID session, @QueryParam("after") UUID after, @QueryParam("limit") int limit);

    @POST
    @Path("tell")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> tell(TellAgain stickies);

    record Page(List<BoardDigest.KnownSticky> stickies) {}

    record TellAgain(List<UUID> stickies) {}
}
