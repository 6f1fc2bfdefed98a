package io.piboard.metadata.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers 401 to whoever comes without a valid token.
 *
 * <p>The mapper of resteasy-problem 3.21.0 reads a field that Quarkus 3.33 no longer has, and its 401 becomes a 500; ours
 * goes first.
 */
class LogInRequired {

    private static final int FIRST = 1;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = FIRST)
    public Response challenge() {
        Response answer = Problems.logInRequired().toResponse();
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
