package io.piboard.board.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;

/** Tells the page whom it shows and what that person may do. */
@Path("/api/v1/me")
@Authenticated
public class MeResource {

    /** Roles include those that a role of the token implies. */
    public record Me(String name, Set<String> roles, UUID organisation) {}

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    public Me me() {
        return new Me(caller.name(), caller.roles(), caller.organisation());
    }
}
