package io.piboard.metadata.token;

import io.piboard.metadata.alm.AlmAccessToken;
import io.piboard.metadata.alm.AlmAccessTokens;
import io.piboard.metadata.alm.AlmServiceAccount;
import io.piboard.metadata.connection.Authorization;
import io.piboard.metadata.connection.AuthorizationSource;
import io.piboard.metadata.connection.Credentials;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Makes the Authorization header value of each kind of credentials. */
@ApplicationScoped
class CredentialsAuthorization implements AuthorizationSource {

    private final AlmAccessTokens accessTokens;

    CredentialsAuthorization(AlmAccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public Uni<Authorization> authorize(UUID connection, Credentials credentials) {
        return switch (credentials) {
            case Credentials.Basic basic -> Uni.createFrom().item(new Authorization(basic(basic), null));
            case Credentials.PersonalAccessToken personal ->
                Uni.createFrom().item(new Authorization("Bearer " + personal.token(), null));
            case Credentials.ClientCredentials client ->
                accessTokens.fetch(account(client)).map(CredentialsAuthorization::bearer);
        };
    }

    private static AlmServiceAccount account(Credentials.ClientCredentials client) {
        return new AlmServiceAccount(client.tokenUrl(), client.clientId(), client.clientSecret(), client.scope());
    }

    private static Authorization bearer(AlmAccessToken token) {
        return new Authorization("Bearer " + token.value(), token.expiresAt());
    }

    private static String basic(Credentials.Basic basic) {
        byte[] pair = (basic.user() + ':' + basic.token()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
