package io.piboard.board.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers requests without a valid token. The problem extension's own mapper was compiled against another Quarkus and
 * fails at run time; it has priority 4999.
 */
public class UnauthorizedMapper {

    private static final int BEFORE_THE_EXTENSION = 4000;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_EXTENSION)
    public Response unauthorized() {
        return Problems.unauthorized().toResponse();
    }
}
