package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The resources of Jira that we use, as they are.
 *
 * <p>Version 2 everywhere: version 3 does not exist on Data Center, and text is plain text in 2. Bodies are text because
 * a proxy may answer with anything.
 */
@Path("/rest")
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Consumes(MediaType.APPLICATION_JSON)
// Data Center takes form-like posts for forgeries without it
@ClientHeaderParam(name = "X-Atlassian-Token", value = "no-check")
interface JiraApi {

    @GET
    @Path("/api/2/serverInfo")
    Uni<RestResponse<String>> serverInfo(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/api/2/myself")
    Uni<RestResponse<String>> myself(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/api/2/field")
    Uni<RestResponse<String>> fields(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/api/2/issueLinkType")
    Uni<RestResponse<String>> linkTypes(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/api/2/project/{project}")
    Uni<RestResponse<String>> project(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("project") String project);

    @GET
    @Path("/api/2/project/{project}/statuses")
    Uni<RestResponse<String>> projectStatuses(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("project") String project);

    @GET
    @Path("/api/2/project/search")
    Uni<RestResponse<String>> projectSearch(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("startAt") int startAt,
            @QueryParam("maxResults") int maxResults);

    @GET
    @Path("/api/2/project")
    Uni<RestResponse<String>> projects(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/api/2/issue/createmeta/{project}/issuetypes")
    Uni<RestResponse<String>> createTypes(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("project") String project,
            @QueryParam("startAt") int startAt,
            @QueryParam("maxResults") int maxResults);

    @GET
    @Path("/api/2/issue/createmeta/{project}/issuetypes/{type}")
    Uni<RestResponse<String>> createFields(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("project") String project,
            @PathParam("type") String type,
            @QueryParam("startAt") int startAt,
            @QueryParam("maxResults") int maxResults);

    @GET
    @Path("/api/2/mypermissions")
    Uni<RestResponse<String>> permissions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("projectId") String projectId,
            @QueryParam("permissions") String permissions);

    @GET
    @Path("/api/2/user/assignable/search")
    Uni<RestResponse<String>> assignable(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("project") String project,
            @QueryParam("query") String query,
            @QueryParam("username") String username,
            @QueryParam("maxResults") int maxResults);

    @GET
    @Path("/api/2/issue/{issue}/changelog")
    Uni<RestResponse<String>> changelog(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            @QueryParam("startAt") int startAt,
            @QueryParam("maxResults") int maxResults);

    @GET
    @Path("/api/2/issue/{issue}")
    Uni<RestResponse<String>> issueWithChangelog(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            @QueryParam("fields") String fields,
            @QueryParam("expand") String expand);

    @PUT
    @Path("/agile/1.0/issue/rank")
    Uni<RestResponse<String>> rank(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @GET
    @Path("/agile/1.0/board")
    Uni<RestResponse<String>> boards(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("projectKeyOrId") String project,
            @QueryParam("startAt") int startAt,
            @QueryParam("maxResults") int maxResults);

    @GET
    @Path("/agile/1.0/board/{board}")
    Uni<RestResponse<String>> board(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("board") String board);

    @GET
    @Path("/agile/1.0/board/{board}/configuration")
    Uni<RestResponse<String>> boardConfiguration(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("board") String board);

    @GET
    @Path("/agile/1.0/board/{board}/sprint")
    Uni<RestResponse<String>> sprints(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("board") String board,
            @QueryParam("startAt") int startAt,
            @QueryParam("maxResults") int maxResults);

    @GET
    @Path("/api/2/issue/{issue}")
    Uni<RestResponse<String>> issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            @QueryParam("fields") String fields,
            @QueryParam("properties") String properties);

    @GET
    @Path("/api/2/issue/{issue}/properties/{property}")
    Uni<RestResponse<String>> issueProperty(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            @PathParam("property") String property);

    @POST
    @Path("/api/2/issue/bulkfetch")
    Uni<RestResponse<String>> bulkFetch(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @POST
    @Path("/api/2/search/jql")
    Uni<RestResponse<String>> searchCloud(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @POST
    @Path("/api/2/search")
    Uni<RestResponse<String>> searchSelfHosted(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @POST
    @Path("/api/2/issue")
    Uni<RestResponse<String>> createIssue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("updateHistory") boolean updateHistory,
            String body);

    @PUT
    @Path("/api/2/issue/{issue}")
    Uni<RestResponse<String>> editIssue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            String body);

    @PUT
    @Path("/api/2/issue/{issue}/assignee")
    Uni<RestResponse<String>> assign(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            String body);

    @POST
    @Path("/agile/1.0/sprint")
    Uni<RestResponse<String>> createSprint(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @POST
    @Path("/agile/1.0/sprint/{sprint}")
    Uni<RestResponse<String>> updateSprint(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("sprint") String sprint,
            String body);

    @GET
    @Path("/api/2/issue/{issue}/transitions")
    Uni<RestResponse<String>> transitions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            @QueryParam("expand") String expand);

    @POST
    @Path("/api/2/issue/{issue}/transitions")
    Uni<RestResponse<String>> transition(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            String body);

    @POST
    @Path("/agile/1.0/sprint/{sprint}/issue")
    Uni<RestResponse<String>> moveToSprint(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("sprint") String sprint,
            String body);

    @POST
    @Path("/agile/1.0/backlog/issue")
    Uni<RestResponse<String>> moveToBacklog(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @PUT
    @Path("/agile/1.0/issue/{issue}/estimation")
    Uni<RestResponse<String>> estimation(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("issue") String issue,
            @QueryParam("boardId") String board,
            String body);

    @GET
    @Path("/agile/1.0/sprint/{sprint}")
    Uni<RestResponse<String>> sprint(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("sprint") String sprint);

    @DELETE
    @Path("/api/2/issue/{issue}")
    Uni<RestResponse<String>> deleteIssue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("issue") String issue);

    @POST
    @Path("/agile/1.0/epic/{epic}/issue")
    Uni<RestResponse<String>> moveToEpic(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("epic") String epic, String body);

    @DELETE
    @Path("/api/2/issueLink/{link}")
    Uni<RestResponse<String>> deleteLink(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("link") String link);

    @POST
    @Path("/api/2/issueLink")
    Uni<RestResponse<String>> createLink(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @GET
    @Path("/webhooks/1.0/webhook")
    Uni<RestResponse<String>> adminWebhooks(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @POST
    @Path("/webhooks/1.0/webhook")
    Uni<RestResponse<String>> createAdminWebhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @DELETE
    @Path("/webhooks/1.0/webhook/{webhook}")
    Uni<RestResponse<String>> deleteAdminWebhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("webhook") String webhook);

    @GET
    @Path("/jira-webhook/1.0/webhooks")
    Uni<RestResponse<String>> dataCenterWebhooks(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @POST
    @Path("/jira-webhook/1.0/webhooks")
    Uni<RestResponse<String>> createDataCenterWebhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @DELETE
    @Path("/jira-webhook/1.0/webhooks/{webhook}")
    Uni<RestResponse<String>> deleteDataCenterWebhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("webhook") String webhook);

    @GET
    @Path("/api/2/webhook")
    Uni<RestResponse<String>> appWebhooks(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("startAt") int startAt,
            @QueryParam("maxResults") int maxResults);

    @POST
    @Path("/api/2/webhook")
    Uni<RestResponse<String>> createAppWebhook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @PUT
    @Path("/api/2/webhook/refresh")
    Uni<RestResponse<String>> refreshAppWebhooks(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    @DELETE
    @Path("/api/2/webhook")
    Uni<RestResponse<String>> deleteAppWebhooks(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);
}
