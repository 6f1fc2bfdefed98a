package io.piboard.jira.auth;

import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.address.SiteUrl;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks a token address, by a client of quarkus-oidc-client that lives for one call: that happens about once an hour. */
@ApplicationScoped
public class TokenEndpoint {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** When the answer does not say: shorter than any known token lives. */
    private static final Duration UNSAID = Duration.ofMinutes(30);

    private final OidcClients clients;
    private final CheckedHosts hosts;

    TokenEndpoint(OidcClients clients, CheckedHosts hosts) {
        this.clients = clients;
        this.hosts = hosts;
    }

    /** The tokens of a service account; {@code scope} may be {@code null}. */
    public Uni<JiraTokens> fetch(TokenClient client, String scope) {
        OidcClientConfigBuilder config = config(client).grant(Grant.Type.CLIENT);
        if (scope != null && !scope.isBlank()) {
            config.scopes(List.of(scope.strip().split("\\s+")));
        }
        return call(client, config, OidcClient::getTokens, null);
    }

    /** New tokens; the refresh token is used up. Data Center wants to hear the redirect address again. */
    public Uni<JiraTokens> refresh(TokenClient client, String refreshToken) {
        return call(
                client,
                config(client).grant(Grant.Type.REFRESH),
                oidc -> oidc.refreshTokens(refreshToken, redirect(client, new HashMap<>())),
                refreshToken);
    }

    /** The first tokens, for the code with which a person came back. */
    public Uni<JiraTokens> exchange(TokenClient client, String code, String codeVerifier) {
        Map<String, String> parameters = redirect(client, new HashMap<>(Map.of("code", code)));
        if (codeVerifier != null) {
            parameters.put("code_verifier", codeVerifier);
        }
        return call(client, config(client).grant(Grant.Type.CODE), oidc -> oidc.getTokens(parameters), null);
    }

    private Uni<JiraTokens> call(
            TokenClient client,
            OidcClientConfigBuilder config,
            Function<OidcClient, Uni<Tokens>> request,
            String oldRefreshToken) {
        // checked here to fail by name; the connection itself is bound to a checked address by TokenCallFilter
        return Uni.createFrom()
                .item(() -> SiteUrl.check(client.tokenUrl()))
                .chain(url -> hosts.addresses(url.getHost()))
                .chain(() -> clients.newClient(config.build()))
                .chain(oidc -> request.apply(oidc).eventually(() -> close(oidc)))
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .map(tokens -> tokens(tokens, oldRefreshToken))
                .onFailure(OidcClientException.class)
                .transform(TokenEndpoint::named);
    }

    private static OidcClientConfigBuilder config(TokenClient client) {
        return new OidcClientConfigBuilder()
                .id(TokenCallFilter.id(client.format()))
                .discoveryEnabled(false)
                .tokenPath(client.tokenUrl().toString())
                .clientId(client.clientId())
                .connectionTimeout(TIMEOUT)
                // in the body, which Atlassian and Data Center both take
                .credentials()
                .clientSecret(client.clientSecret(), Method.POST)
                .end();
    }

    private static Map<String, String> redirect(TokenClient client, Map<String, String> parameters) {
        if (client.redirectUri() != null) {
            parameters.put("redirect_uri", client.redirectUri().toString());
        }
        return parameters;
    }

    private static JiraTokens tokens(Tokens tokens, String oldRefreshToken) {
        if (tokens.getAccessToken() == null || tokens.getAccessToken().isBlank()) {
            throw new IllegalStateException("The token address gave no token");
        }
        Instant expires = tokens.getAccessTokenExpiresAt() == null
                ? Instant.now().plus(UNSAID)
                : Instant.ofEpochSecond(tokens.getAccessTokenExpiresAt());
        String refreshToken = tokens.getRefreshToken() == null ? oldRefreshToken : tokens.getRefreshToken();
        return new JiraTokens(tokens.getAccessToken(), expires, refreshToken);
    }

    private static Throwable named(Throwable failure) {
        return TokenErrors.refusal(failure.getMessage())
                .<Throwable>map(LoginRefusedException::new)
                .orElse(failure);
    }

    private static void close(OidcClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
