package io.piboard.metadata.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The organisation of the person who is asking, from the token; everything a caller sees or changes is bounded by it. */
@RequestScoped
public class CallerOrganisation {

    private static final String CLAIM = "org";

    private final JsonWebToken token;

    CallerOrganisation(JsonWebToken token) {
        this.token = token;
    }

    public UUID id() {
        Object claim = token.getClaim(CLAIM);
        if (claim == null) {
            throw Problems.noOrganisation();
        }
        try {
            return UUID.fromString(claim.toString());
        } catch (IllegalArgumentException e) {
            throw Problems.noOrganisation();
        }
    }

    /** The identity provider's name of the person. */
    public String person() {
        return token.getSubject() == null ? token.getName() : token.getSubject();
    }
}
