package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps the tokens of each grant, for all processes.
 *
 * <p>A refresh token works once: whoever renews has to be alone, and what came of it has to be kept before anybody uses
 * it, or the grant is lost with the process.
 */
public interface TokenStore {

    /**
     * Hands the stored tokens to the renewal while nobody else, in this process or another, renews the same grant; keeps
     * what the renewal gives, and completes only then. When keeping fails, so does the renewal.
     *
     * @param renewal may give the same tokens again, if another process has renewed them in the meantime
     */
    Uni<JiraTokens> renew(UUID grant, Function<JiraTokens, Uni<JiraTokens>> renewal);
}
