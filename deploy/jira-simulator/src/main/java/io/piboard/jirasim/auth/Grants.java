package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Document;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The consents people have given, and the refresh tokens that rotate: a used one dies, except that it may be used again
 * for a while after a lost answer; a consent that is not used for long is dead as a whole.
 */
final class Grants {

    private static final String KEY = "the simulator's key of refresh tokens";
    private static final Duration IDLE = Duration.ofDays(90);

    private final Site site;
    private final Duration leeway;

    Grants(Site site) {
        this.site = site;
        this.leeway = site.kind().cloud() ? Duration.ofMinutes(10) : Duration.ZERO;
    }

    Grant give(OAuthApp app, User user, Scopes scopes) {
        return give(app.id(), user, scopes);
    }

    Grant give(String app, User user, Scopes scopes) {
        Commit commit = site.change();
        long id = commit.next(Document.Shelf.GRANT.series(), 1);
        Grant grant = new Grant(id, app, user.accountId(), scopes, 1, site.now());
        commit.put(grant.stored()).commit();
        return grant;
    }

    Optional<Grant> grant(long id) {
        return site.document(Document.Shelf.GRANT, id).map(Grant::of);
    }

    List<Grant> all() {
        return site.documents(Document.Shelf.GRANT).stream().map(Grant::of).toList();
    }

    /** As when a person removes the app from their profile. */
    void revoke(Grant grant) {
        site.change().remove(grant.stored()).commit();
    }

    static String refreshToken(Grant grant) {
        return Jwt.sign(
                new JsonObject()
                        .put("grant", grant.id())
                        .put("generation", grant.generation())
                        .put("of", grant.rotated().toEpochMilli()),
                KEY);
    }

    /** The consent a token of OAuth 1.0a was given for; such tokens do not rotate. */
    Optional<Grant> holding(String token) {
        return Jwt.claims(token, KEY).flatMap(claims -> grant(claims.getLong("grant")));
    }

    /** The consent in its next generation; empty when the token is none of this app's, used up or too old. */
    Optional<Grant> refresh(OAuthApp app, String refreshToken) {
        JsonObject claims =
                Jwt.claims(String.valueOf(refreshToken), KEY).orElseGet(() -> new JsonObject().put("grant", 0));
        return grant(claims.getLong("grant"))
                .filter(grant -> grant.app().equals(app.id()))
                .filter(grant -> usable(grant, claims.getLong("generation")))
                .map(this::rotate);
    }

    private boolean usable(Grant grant, long generation) {
        Instant now = site.now();
        boolean alive = now.isBefore(grant.rotated().plus(IDLE));
        boolean again = generation == grant.generation() - 1
                && now.isBefore(grant.rotated().plus(leeway));
        return alive && (generation == grant.generation() || again);
    }

    private Grant rotate(Grant grant) {
        Grant next = grant.next(site.now());
        site.change().put(next.stored()).commit();
        return next;
    }
}
