package io.piboard.board.access;

import io.piboard.board.rest.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind the present request; a token without an organisation is refused here. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;
    private final AccessConfig config;

    Caller(SecurityIdentity identity, AccessConfig config) {
        this.identity = identity;
        this.config = config;
    }

    public UUID organisation() {
        return Organisation.of(identity, config.organisationClaim()).orElseThrow(Problems::noOrganisation);
    }

    /** The identity provider's name stays out of topics and tables. */
    public String pseudonym() {
        String person = organisation() + "/" + subject();
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String name() {
        Object name = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(config.nameClaim()) : null;
        return name == null ? identity.getPrincipal().getName() : name.toString();
    }

    Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    private String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : name();
    }
}
