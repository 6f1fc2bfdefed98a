package io.piboard.metadata.token;

import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.connection.Authorization;
import io.piboard.metadata.connection.Credentials.ClientCredentials;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fetches access tokens for service accounts, by a client that lives for one fetch: it happens about once an hour. */
@ApplicationScoped
class AccessTokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** When the answer does not say: shorter than any known token lives. */
    private static final Duration UNSAID = Duration.ofMinutes(30);

    private final OidcClients clients;

    AccessTokens(OidcClients clients) {
        this.clients = clients;
    }

    Uni<Authorization> fetch(UUID connection, ClientCredentials credentials) {
        return clients.newClient(config(connection, credentials))
                .chain(client -> client.getTokens().eventually(() -> close(client)))
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .map(AccessTokens::authorization)
                .onFailure()
                .transform(AccessTokens::translate);
    }

    private static OidcClientConfig config(UUID connection, ClientCredentials credentials) {
        OidcClientConfigBuilder config = new OidcClientConfigBuilder()
                .id(connection.toString())
                .discoveryEnabled(false)
                .tokenPath(credentials.tokenUrl().toString())
                .clientId(credentials.clientId())
                .connectionTimeout(TIMEOUT)
                .grant(Grant.Type.CLIENT);
        if (credentials.scope() != null && !credentials.scope().isBlank()) {
            config.scopes(List.of(credentials.scope().strip().split("\\s+")));
        }
        // in the body, which Atlassian and Data Center both take
        return config.credentials()
                .clientSecret(credentials.clientSecret(), Method.POST)
                .end()
                .build();
    }

    private static Authorization authorization(Tokens tokens) {
        Instant expires = tokens.getAccessTokenExpiresAt() == null
                ? Instant.now().plus(UNSAID)
                : Instant.ofEpochSecond(tokens.getAccessTokenExpiresAt());
        return new Authorization("Bearer " + tokens.getAccessToken(), expires);
    }

    /** The token address answered with an error, or it did not answer: only the first is the credentials' fault. */
    private static AlmException translate(Throwable failure) {
        if (failure instanceof OidcClientException refused && TokenErrors.blamesTheClient(refused.getMessage())) {
            return new AlmException.CredentialsRefused("The token address refused client id or secret", null);
        }
        return new AlmException.Unreachable(
                "no access token from the token address: " + failure.getClass().getSimpleName(), null);
    }

    private static void close(OidcClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
