package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Where Jira gives tokens of OAuth 1.0a. */
@Path(OAuth1Api.PATH)
@Produces(MediaType.WILDCARD)
interface OAuth1Api {

    String PATH = "/plugins/servlet/oauth";

    @POST
    @Path("/{leg}")
    Uni<String> token(@PathParam("leg") String leg, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
