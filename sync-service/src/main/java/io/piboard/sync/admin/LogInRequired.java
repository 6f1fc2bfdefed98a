package io.piboard.sync.admin;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
        HttpProblem problem = HttpProblem.builder()
                .withType(URI.create("urn:piboard:problem:log-in-required"))
                .withTitle("Log-in required")
                .withStatus(401)
                .withDetail("Send a valid access token as bearer token.")
                .build();
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
