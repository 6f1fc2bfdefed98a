package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** What Atlassian's gateway tells by itself, before any site is known. */
@Path("/oauth/token")
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
interface AtlassianApi {

    @GET
    @Path("/accessible-resources")
    Uni<RestResponse<String>> sites(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
