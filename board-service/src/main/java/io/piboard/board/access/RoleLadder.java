package io.piboard.board.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the roles that a role of the token implies, so that an endpoint names the least it asks for and nothing else. */
@ApplicationScoped
public class RoleLadder implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRoles(implied(identity.getRoles()))
                        .build());
    }

    static Set<String> implied(Set<String> roles) {
        List<String> ladder = Roles.LADDER;
        Set<String> implied = new HashSet<>();
        for (int i = 0; i < ladder.size(); i++) {
            if (roles.contains(ladder.get(i))) {
                implied.addAll(ladder.subList(i, ladder.size()));
            }
        }
        return implied;
    }
}
