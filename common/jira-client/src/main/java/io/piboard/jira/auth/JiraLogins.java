package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/** Makes logins from credentials. */
@ApplicationScoped
public class JiraLogins {

    private final TokenEndpoint tokens;

    JiraLogins(TokenEndpoint tokens) {
        this.tokens = tokens;
    }

    /**
     * Keep it as long as the connection: it remembers the access token.
     *
     * @param store has the first tokens of a grant that a person gave
     */
    public JiraLogin login(UUID connection, JiraCredentials credentials, TokenStore store) {
        return switch (credentials) {
            case JiraCredentials.Basic basic -> fixed(basic(basic));
            case JiraCredentials.PersonalAccessToken personal -> fixed("Bearer " + personal.token());
            case JiraCredentials.CloudOAuth cloud -> rotating(connection, store, refresh(cloud.client()));
            case JiraCredentials.DataCenterOAuth own -> rotating(connection, store, refresh(own.client()));
            case JiraCredentials.OAuth1a link -> new OAuth1Login(link, Clock.systemUTC());
            case JiraCredentials.ClientCredentials account ->
                rotating(connection, store, old -> tokens.fetch(account.client(), account.scope()));
        };
    }

    private Function<JiraTokens, Uni<JiraTokens>> refresh(TokenClient client) {
        return old -> old.refreshToken() == null
                ? Uni.createFrom().failure(new LoginRefusedException(LoginRefusedException.Part.GRANT))
                : tokens.refresh(client, old.refreshToken());
    }

    private static JiraLogin rotating(
            UUID connection, TokenStore store, Function<JiraTokens, Uni<JiraTokens>> renewal) {
        return new RotatingLogin(connection, store, renewal, Clock.systemUTC());
    }

    private static JiraLogin fixed(String header) {
        return () -> Uni.createFrom().item(header);
    }

    private static String basic(JiraCredentials.Basic basic) {
        byte[] pair = (basic.user() + ':' + basic.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
