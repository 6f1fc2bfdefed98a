package io.piboard.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers 503 while the database or the identity provider is away. Where a connection is lost in the middle of a commit
 * nobody knows whether it was done.
 */
public class AwayMapper {

    private static final Logger LOG = Logger.getLogger(AwayMapper.class);

    /** The problem extension has a mapper for everything, of a lower priority. */
    private static final int BEFORE_THE_EXTENSION = 4000;

    private static final int SECONDS = 2;

    /** Nobody listens there: of all that we call, only the database has no adapter that would translate this. */
    @ServerExceptionMapper(
            value = {ConnectException.class, ClosedConnectionException.class},
            priority = BEFORE_THE_EXTENSION)
    public Response databaseAway(Exception failure) {
        return away("unavailable", "The database", failure);
    }

    @ServerExceptionMapper(value = PgException.class, priority = BEFORE_THE_EXTENSION)
    public Response databaseFailed(PgException failure) {
        return DatabaseAway.isMeantBy(failure.getSqlState()) ? databaseAway(failure) : fault(failure);
    }

    /** Without its keys no token can be judged. */
    @ServerExceptionMapper(value = OIDCException.class, priority = BEFORE_THE_EXTENSION)
    public Response identityAway(OIDCException failure) {
        return away("identity-unavailable", "The identity provider", failure);
    }

    private static Response away(String type, String what, Exception failure) {
        LOG.warnf("%s is away cause=%s", what, failure.getClass().getName());
        return problem(
                        503,
                        type,
                        "Not available now",
                        what
                                + " does not answer: what was asked for may not have been done. Look, or send it again, in a moment.")
                .withHeader("Retry-After", SECONDS)
                .build()
                .toResponse();
    }

    /** A question of ours was wrong; its text may quote what people entered, so that it is told to nobody. */
    private static Response fault(PgException failure) {
        LOG.errorf(failure, "the database refused a statement sqlState=%s", failure.getSqlState());
        return problem(
                        500,
                        "fault",
                        "A fault of ours",
                        "Something went wrong on our side. Send it again; if it stays so, tell your administrator when this was.")
                .build()
                .toResponse();
    }

    private static HttpProblem.Builder problem(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:piboard:problem:" + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
