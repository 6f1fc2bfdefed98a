package io.piboard.board.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the organisation that a token speaks for. */
public final class Organisation {

    private Organisation() {}

    /** Empty when the claim is missing or no id: such a caller sees nothing at all. */
    public static Optional<UUID> of(SecurityIdentity identity, String claim) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        return Optional.ofNullable(token.<Object>getClaim(claim))
                .map(Object::toString)
                .flatMap(Organisation::parse);
    }

    private static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
