package io.piboard.jirasim.auth;

import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.OAuthClient;
import io.piboard.jirasim.site.User;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Finds out who is asking: Basic with e-mail and API token, or Bearer with an access token. */
public final class Authentication {

    private final Catalog catalog;
    private final Mischief mischief;
    private final AccessTokens tokens;

    public Authentication(Catalog catalog, Mischief mischief, Duration tokenLife, Clock clock) {
        this.catalog = catalog;
        this.mischief = mischief;
        this.tokens = new AccessTokens("the simulator's own signing key", tokenLife, clock);
    }

    /** Empty when the header is missing or wrong; Jira does not tell which. */
    public Optional<User> user(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        String[] parts = authorization.split(" ", 2);
        String credentials = parts.length == 2 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(credentials);
            case "bearer" -> bearer(credentials);
            default -> Optional.empty();
        };
    }

    Optional<OAuthClient> client(String id, String secret) {
        return catalog.clients().stream()
                .filter(client -> client.id().equals(id) && client.secret().equals(secret))
                .filter(client -> !mischief.revoked(client.id()))
                .findFirst();
    }

    AccessTokens tokens() {
        return tokens;
    }

    private Optional<User> basic(String credentials) {
        String[] pair = decoded(credentials).split(":", 2);
        return catalog.userByEmail(pair[0])
                .filter(user -> pair.length == 2 && user.token().equals(pair[1]))
                .filter(user -> !mischief.revoked(user.email()));
    }

    private Optional<User> bearer(String token) {
        return tokens.client(token)
                .filter(client -> !mischief.revoked(client))
                .flatMap(id -> catalog.clients().stream()
                        .filter(client -> client.id().equals(id))
                        .findFirst())
                .flatMap(client -> catalog.userByEmail(client.email()));
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
