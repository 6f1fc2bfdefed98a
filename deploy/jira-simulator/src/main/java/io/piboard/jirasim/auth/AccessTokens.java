package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.Catalog;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Issues and opens access tokens; they carry their own end and a seal, so that they outlive a restart like real ones. */
final class AccessTokens {

    /** What a token says: who acts, for which consent (0 for a service account). */
    record Opened(Caller caller, long grant) {}

    private static final String KEY = "the simulator's own signing key";

    private final Catalog catalog;
    private final Duration life;
    private final Clock clock;
    private final AtomicLong numbers;

    AccessTokens(Catalog catalog, Duration life, Clock clock) {
        this.catalog = catalog;
        this.life = life;
        this.clock = clock;
        this.numbers = new AtomicLong(clock.millis());
    }

    Duration life() {
        return life;
    }

    String issue(Caller caller, long grant) {
        return Jwt.sign(
                new JsonObject()
                        .put("sub", caller.user().accountId())
                        .put("client_id", caller.app())
                        .put("means", caller.means().name())
                        .put("scope", caller.scopes().words())
                        .put("grant", grant)
                        .put("expires", clock.instant().plus(life).toEpochMilli())
                        .put("jti", numbers.incrementAndGet()),
                KEY);
    }

    /** What a genuine, unexpired token says. */
    Optional<Opened> open(String token) {
        return Jwt.claims(token, KEY)
                .filter(claims -> clock.millis() < claims.getLong("expires", 0L))
                .flatMap(claims -> catalog.user(claims.getString("sub"))
                        .map(user -> new Opened(
                                new Caller(
                                        user,
                                        Means.valueOf(claims.getString("means")),
                                        claims.getString("client_id"),
                                        Scopes.parse(claims.getString("scope"))),
                                claims.getLong("grant"))));
    }
}
