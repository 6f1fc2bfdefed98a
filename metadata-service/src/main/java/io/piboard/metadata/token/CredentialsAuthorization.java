package io.piboard.metadata.token;

import io.piboard.metadata.alm.AlmAccessToken;
import io.piboard.metadata.alm.AlmAccessTokens;
import io.piboard.metadata.alm.AlmConsents;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmServiceAccount;
import io.piboard.metadata.alm.AlmTokens;
import io.piboard.metadata.connection.Account;
import io.piboard.metadata.connection.Authorization;
import io.piboard.metadata.connection.AuthorizationSource;
import io.piboard.metadata.connection.Credentials;
import io.piboard.metadata.connection.GrantTable;
import io.piboard.metadata.connection.KeptGrant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Predicate;

/** Makes the authorization of each kind of credentials. */
@ApplicationScoped
class CredentialsAuthorization implements AuthorizationSource {

    private final AlmAccessTokens accessTokens;
    private final AlmConsents consents;
    private final GrantTable grants;

    CredentialsAuthorization(AlmAccessTokens accessTokens, AlmConsents consents, GrantTable grants) {
        this.accessTokens = accessTokens;
        this.consents = consents;
        this.grants = grants;
    }

    @Override
    public Uni<Authorization> authorize(Account account) {
        return authorize(account, kept -> kept.isYoung(Instant.now()));
    }

    @Override
    public Uni<Authorization> authorizeAfter(Account account, Authorization refused) {
        return authorize(account, kept -> !header(account, kept.tokens()).equals(refused.header()));
    }

    private Uni<Authorization> authorize(Account account, Predicate<KeptGrant> good) {
        return switch (account.credentials()) {
            case Credentials.Basic basic -> Uni.createFrom().item(new Authorization(basic(basic), null));
            case Credentials.PersonalAccessToken personal ->
                Uni.createFrom().item(new Authorization("Bearer " + personal.token(), null));
            case Credentials.ClientCredentials client ->
                accessTokens.fetch(account(client)).map(CredentialsAuthorization::bearer);
            case Credentials.Consented consented -> granted(account, good);
        };
    }

    private Uni<Authorization> granted(Account account, Predicate<KeptGrant> good) {
        return grants.renewedUnless(account, good, old -> consents.renew(account.app(), old))
                .onItem()
                .ifNull()
                .failWith(() -> new AlmException.CredentialsRefused(
                        AlmException.CredentialsRefused.Reason.CONSENT, "Nobody has consented yet", null))
                .map(tokens -> new Authorization(header(account, tokens), tokens.expiresAt()));
    }

    private String header(Account account, AlmTokens tokens) {
        return consents.authorization(account.app(), tokens);
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
