package io.piboard.metadata.alm.jira;

import io.piboard.jira.address.ForbiddenAddressException;
import io.piboard.jira.auth.LoginRefusedException;
import io.piboard.jira.auth.TokenClient;
import io.piboard.jira.auth.TokenEndpoint;
import io.piboard.metadata.alm.AlmAccessToken;
import io.piboard.metadata.alm.AlmAccessTokens;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmServiceAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fetches access tokens from Atlassian, or from a Data Center itself. */
@ApplicationScoped
class JiraAccessTokens implements AlmAccessTokens {

    private final TokenEndpoint endpoint;

    JiraAccessTokens(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Uni<AlmAccessToken> fetch(AlmServiceAccount account) {
        TokenClient client = new TokenClient(
                account.tokenUrl(),
                account.clientId(),
                account.clientSecret(),
                null,
                TokenClient.Format.of(account.tokenUrl()));
        return endpoint.fetch(client, account.scope())
                .map(tokens -> new AlmAccessToken(tokens.accessToken(), tokens.expiresAt()))
                .onFailure()
                .transform(JiraAccessTokens::translate);
    }

    private static AlmException translate(Throwable failure) {
        return switch (failure) {
            case LoginRefusedException refused ->
                new AlmException.CredentialsRefused(
                        AlmException.CredentialsRefused.Reason.APP,
                        "The token address refused client id, secret or scope",
                        null);
            case ForbiddenAddressException forbidden -> new AlmException.AddressRefused(forbidden.getMessage(), null);
            default ->
                new AlmException.Unreachable(
                        "no access token from the token address: "
                                + failure.getClass().getSimpleName(),
                        null);
        };
    }
}
