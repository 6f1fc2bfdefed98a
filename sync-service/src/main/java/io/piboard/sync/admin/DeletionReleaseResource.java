package io.piboard.sync.admin;

import io.piboard.sync.work.DeletionRelease;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets deletions of issues go on after there were too many at once; 404 for another organisation's connection. */
@Path("/internal/v1/connections/{connection}/deletions/release")
public class DeletionReleaseResource {

    private static final String ORGANISATION = "org";

    private final JsonWebToken token;
    private final DeletionRelease release;

    DeletionReleaseResource(JsonWebToken token, DeletionRelease release) {
        this.token = token;
        this.release = release;
    }

    /** What waits asks again within a minute; said twice, done once. */
    @POST
    @RolesAllowed("admin")
    public Uni<Void> release(UUID connection) {
        String organisation = String.valueOf(token.<Object>getClaim(ORGANISATION));
        return release.of(organisation, connection).map(known -> {
            if (!known) {
                throw unknownConnection();
            }
            return null;
        });
    }

    private static HttpProblem unknownConnection() {
        return HttpProblem.builder()
                .withType(URI.create("urn:piboard:problem:unknown-connection"))
                .withTitle("Unknown connection")
                .withStatus(404)
                .withDetail("Your organisation has no connection with this id.")
                .build();
    }
}
