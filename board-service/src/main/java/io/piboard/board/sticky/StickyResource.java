package io.piboard.board.sticky;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.access.Caller;
import io.piboard.board.access.Roles;
import io.piboard.board.rest.EntityTags;
import io.piboard.board.rest.Problems;
import io.piboard.board.rest.RequestBodies;
import io.piboard.board.wish.FieldName;
import io.piboard.contracts.SyncedField;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Commands on one sticky; what comes of them is news on the board's socket. */
@Path("/api/v1/stickies/{sticky}")
public class StickyResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** Whose value a person keeps of a field in conflict. */
    public record Decision(@NotNull String field, @NotNull Keep keep) {}

    /** What to do with a sticky whose issue is gone. */
    public record Gone(@NotNull StickyEdits.GoneChoice choice) {}

    /** The two sides of a conflict. */
    public enum Keep {
        BOARD,
        JIRA
    }

    private final Caller caller;
    private final StickyEdits edits;
    private final RequestBodies bodies;

    StickyResource(Caller caller, StickyEdits edits, RequestBodies bodies) {
        this.caller = caller;
        this.edits = edits;
        this.bodies = bodies;
    }

    @GET
    @RolesAllowed(Roles.OBSERVER)
    public Uni<RestResponse<StickyView>> get(UUID sticky) {
        return edits.find(who(), sticky).map(StickyResource::ok);
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.MEMBER)
    public Uni<RestResponse<StickyView>> edit(
            UUID sticky, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode body) {
        return edits.edit(who(), sticky, StickyRequests.edit(body, EntityTags.required(ifMatch)))
                .map(StickyResource::ok);
    }

    @DELETE
    @RolesAllowed(Roles.MEMBER)
    public Uni<RestResponse<Void>> delete(
            UUID sticky,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("deleteIssue") boolean deleteIssue) {
        return edits.delete(who(), sticky, EntityTags.required(ifMatch), deleteIssue)
                .map(deleted -> RestResponse.noContent());
    }

    /** Ten seconds long where the issue goes too; else any time. */
    @POST
    @Path("undelete")
    @RolesAllowed(Roles.MEMBER)
    public Uni<RestResponse<StickyView>> undelete(UUID sticky) {
        return edits.undelete(who(), sticky).map(StickyResource::ok);
    }

    /** Only while its issue is gone. */
    @POST
    @Path("gone")
    @RolesAllowed(Roles.MEMBER)
    public Uni<RestResponse<StickyView>> settleGone(UUID sticky, JsonNode body) {
        return edits.settleGone(who(), sticky, bodies.read(body, Gone.class).choice())
                .map(StickyResource::ok);
    }

    @POST
    @Path("retry")
    @RolesAllowed(Roles.MEMBER)
    public Uni<RestResponse<StickyView>> retry(UUID sticky) {
        return edits.retry(who(), sticky).map(tried -> RestResponse.accepted(tried.view()));
    }

    /** With If-Match it is refused when the conflict shown since is another than the one the person saw. */
    @POST
    @Path("decision")
    @RolesAllowed(Roles.MEMBER)
    public Uni<RestResponse<StickyView>> decide(
            UUID sticky, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode body) {
        Decision decision = bodies.read(body, Decision.class);
        boolean keepJira = decision.keep() == Keep.JIRA;
        return edits.decide(who(), sticky, field(decision), keepJira, EntityTags.optional(ifMatch))
                .map(StickyResource::ok);
    }

    private static SyncedField field(Decision decision) {
        return FieldName.parse(decision.field())
                .orElseThrow(() -> Problems.invalidBody(List.of("field: must be the name of a synced field")));
    }

    private StickyEdits.Who who() {
        return new StickyEdits.Who(caller.organisation(), caller.pseudonym());
    }

    private static RestResponse<StickyView> ok(PlannedSticky planned) {
        StickyView view = planned.view();
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
