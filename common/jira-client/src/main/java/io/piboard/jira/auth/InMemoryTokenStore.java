package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps tokens as long as this process lives: for tests, and for grants that are fetched anew anyway. */
public final class InMemoryTokenStore implements TokenStore {

    private final Map<UUID, JiraTokens> tokens = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<?>> lines = new ConcurrentHashMap<>();

    public void put(UUID grant, JiraTokens fresh) {
        tokens.put(grant, fresh);
    }

    public JiraTokens get(UUID grant) {
        return tokens.getOrDefault(grant, JiraTokens.NONE);
    }

    @Override
    public Uni<JiraTokens> renew(UUID grant, Function<JiraTokens, Uni<JiraTokens>> renewal) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            CompletableFuture<?> before = lines.put(grant, done);
            Uni<?> turn = before == null
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().completionStage(before);
            return turn.chain(() -> renewal.apply(get(grant)))
                    .invoke(fresh -> put(grant, fresh))
                    .onTermination()
                    .invoke(() -> {
                        lines.remove(grant, done);
                        done.complete(null);
                    });
        });
    }
}
