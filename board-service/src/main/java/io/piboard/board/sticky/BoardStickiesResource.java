package io.piboard.board.sticky;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.EntityTags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes new stickies for a board. */
@Path("/api/v1/boards/{board}/stickies")
public class BoardStickiesResource {

    private final Caller caller;
    private final StickyCreation creation;

    BoardStickiesResource(Caller caller, StickyCreation creation) {
        this.caller = caller;
        this.creation = creation;
    }

    /** 201 with the sticky; 200 when the same request was heard before. */
    @POST
    @RolesAllowed(Roles.MEMBER)
    public Uni<RestResponse<StickyView>> create(UUID board, JsonNode body) {
        StickyEdits.Who who = new StickyEdits.Who(caller.organisation(), caller.pseudonym());
        return creation.create(who, board, StickyRequests.written(body)).map(BoardStickiesResource::answer);
    }

    private static RestResponse<StickyView> answer(StickyCreation.Created created) {
        StickyView view = created.planned().view();
        RestResponse.ResponseBuilder<StickyView> answer = created.isNew()
                ? RestResponse.ResponseBuilder.<StickyView>created(URI.create("/api/v1/stickies/" + view.id()))
                        .entity(view)
                : RestResponse.ResponseBuilder.ok(view);
        return answer.header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
    }
}
