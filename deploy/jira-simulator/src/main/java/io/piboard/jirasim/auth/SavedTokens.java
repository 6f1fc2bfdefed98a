package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Document;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Makes, finds and ends the tokens people made for themselves. */
final class SavedTokens {

    private final Site site;
    private final SecureRandom random = new SecureRandom();

    SavedTokens(Site site) {
        this.site = site;
    }

    /** A life of null never ends. */
    SavedToken create(User owner, String name, Scopes scopes, Duration life) {
        byte[] secret = new byte[33];
        random.nextBytes(secret);
        return create(owner, name, Base64.getEncoder().encodeToString(secret), scopes, life);
    }

    SavedToken create(User owner, String name, String secret, Scopes scopes, Duration life) {
        Commit commit = site.change();
        Instant expires = life == null ? null : site.now().plus(life);
        SavedToken token = new SavedToken(
                commit.next(Document.Shelf.TOKEN.series(), 1),
                name,
                secret,
                owner.accountId(),
                scopes,
                site.now(),
                expires);
        commit.put(token.stored()).commit();
        return token;
    }

    Optional<SavedToken> find(String secret) {
        return site.documents(Document.Shelf.TOKEN).stream()
                .map(SavedToken::of)
                .filter(token -> token.secret().equals(secret) && !token.expired(site.now()))
                .findFirst();
    }

    List<SavedToken> of(User owner) {
        return site.documents(Document.Shelf.TOKEN).stream()
                .map(SavedToken::of)
                .filter(token -> token.account().equals(owner.accountId()))
                .toList();
    }

    void delete(SavedToken token) {
        site.change().remove(token.stored()).commit();
    }
}
