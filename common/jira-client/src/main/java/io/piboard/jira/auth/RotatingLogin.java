package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** A login whose access token is renewed before it ends, or at once when Jira has refused it. */
final class RotatingLogin implements JiraLogin {

    private final UUID grant;
    private final TokenStore store;
    private final Function<JiraTokens, Uni<JiraTokens>> renewal;
    private final Clock clock;
    private volatile JiraTokens known = JiraTokens.NONE;

    RotatingLogin(UUID grant, TokenStore store, Function<JiraTokens, Uni<JiraTokens>> renewal, Clock clock) {
        this.grant = grant;
        this.store = store;
        this.renewal = renewal;
        this.clock = clock;
    }

    @Override
    public Uni<String> header() {
        return Uni.createFrom()
                .deferred(() -> isFresh(known) ? Uni.createFrom().item(known.header()) : renewedUnless(this::isFresh));
    }

    /** Who was refused with an older token than the stored one only has to use that. */
    @Override
    public Uni<String> headerAfter(String refused) {
        return renewedUnless(stored -> isFresh(stored) && !stored.header().equals(refused));
    }

    private Uni<String> renewedUnless(Predicate<JiraTokens> good) {
        return store.renew(grant, stored -> good.test(stored) ? Uni.createFrom().item(stored) : renewal.apply(stored))
                .invoke(tokens -> known = tokens)
                .map(JiraTokens::header);
    }

    private boolean isFresh(JiraTokens tokens) {
        return tokens.isFresh(clock.instant());
    }
}
