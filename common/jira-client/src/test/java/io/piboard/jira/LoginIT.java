package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.JiraException.Unauthorized;
import io.piboard.jira.auth.InMemoryTokenStore;
import io.piboard.jira.auth.JiraCredentials;
import io.piboard.jira.auth.JiraLogin;
import io.piboard.jira.auth.JiraLogins;
import io.piboard.jira.auth.JiraTokens;
import io.piboard.jira.auth.TokenClient;
import io.piboard.jira.auth.TokenClient.Format;
import io.piboard.jira.auth.TokenEndpoint;
import io.piboard.jira.auth.TokenStore;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginIT {

    private static final String ME = "{\"accountId\":\"557:1\",\"timeZone\":\"Europe/Berlin\"}";

    @Inject
    JiraSites sites;

    @Inject
    JiraLogins logins;

    @Inject
    TokenEndpoint endpoint;

    @Inject
    Vertx vertx;

    private final UUID connection = UUID.randomUUID();
    private final InMemoryTokenStore store = new InMemoryTokenStore();
    private JiraStub jira;
    private JiraStub tokens;

    @BeforeEach
    void open() {
        jira = new JiraStub(vertx);
        tokens = new JiraStub(vertx);
    }

    @AfterEach
    void close() {
        jira.close();
        tokens.close();
    }

    @Test
    void basicAndPersonalTokensAreHeaders() {
        jira.then(200, ME);

        answer(site(new JiraCredentials.Basic("mia@acme.example", "s3cret", null))
                .myself());
        answer(site(new JiraCredentials.PersonalAccessToken("p4t")).myself());

        assertThat(jira.asked())
                .extracting(JiraStub.Asked::authorization)
                .containsExactly("Basic bWlhQGFjbWUuZXhhbXBsZTpzM2NyZXQ=", "Bearer p4t");
    }

    @Test
    void anApplicationLinkSignsEachRequest() throws Exception {
        jira.then(200, ME);
        byte[] key = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        JiraSite site = site(new JiraCredentials.OAuth1a(
                "piboard", "t0ken", Base64.getEncoder().encodeToString(key)));

        answer(site.myself());
        answer(site.myself());

        assertThat(jira.asked())
                .extracting(JiraStub.Asked::authorization)
                .doesNotHaveDuplicates()
                .allMatch(header -> header.startsWith("OAuth oauth_consumer_key=\"piboard\", oauth_nonce="));
    }

    @Test
    void cloudIsAskedInJson() {
        jira.then(200, ME);
        tokens.then(200, granted("a2", "r2"));
        store.put(connection, ended("a1", "r1"));

        answer(site(cloud()).myself());

        assertThat(tokens.asked().getFirst().body())
                .startsWith("{")
                .contains("\"grant_type\":\"refresh_token\"", "\"refresh_token\":\"r1\"", "\"client_id\":\"app\"")
                .contains("\"client_secret\":\"s&c=r+t\"");
        assertThat(jira.asked()).extracting(JiraStub.Asked::authorization).containsExactly("Bearer a2");
        assertThat(store.get(connection).refreshToken()).isEqualTo("r2");
    }

    @Test
    void dataCenterIsAskedByFormAndToldTheRedirectAddress() {
        jira.then(200, ME);
        tokens.then(200, granted("a2", "r2"));
        store.put(connection, ended("a1", "r1"));

        answer(site(new JiraCredentials.DataCenterOAuth(client(Format.FORM))).myself());

        assertThat(tokens.asked().getFirst().body())
                .contains("grant_type=refresh_token", "refresh_token=r1", "client_secret=s%26c%3Dr%2Bt")
                .contains("redirect_uri=https%3A%2F%2Fpiboard.example%2Fback");
    }

    @Test
    void aServiceAccountFetchesItsOwn() {
        jira.then(200, ME);
        tokens.then(200, "{\"access_token\":\"a1\",\"expires_in\":3600}");
        JiraSite site = site(new JiraCredentials.ClientCredentials(null, client(Format.FORM), "WRITE"));

        answer(site.myself());
        answer(site.myself());

        assertThat(tokens.asked()).hasSize(1);
        assertThat(tokens.asked().getFirst().body()).contains("grant_type=client_credentials", "scope=WRITE");
    }

    @Test
    void aCodeIsExchanged() {
        tokens.then(200, granted("a1", "r1"));

        JiraTokens first = answer(endpoint.exchange(client(Format.JSON), "c0de", "verifier"));

        assertThat(first.refreshToken()).isEqualTo("r1");
        assertThat(tokens.asked().getFirst().body())
                .contains(
                        "\"grant_type\":\"authorization_code\"", "\"code\":\"c0de\"", "\"code_verifier\":\"verifier\"")
                .contains("\"redirect_uri\":\"https://piboard.example/back\"");
    }

    @Test
    void manyCallsShareOneRefresh() {
        jira.then(200, ME);
        tokens.then(200, granted("a2", "r2")).then(400, "{\"error\":\"invalid_grant\"}");
        store.put(connection, ended("a1", "r1"));
        JiraSite site = site(cloud());
        JiraSite replica = site(cloud());

        answer(Uni.join()
                .all(site.myself(), site.myself(), replica.myself(), replica.myself())
                .andFailFast());

        assertThat(tokens.asked()).hasSize(1);
    }

    @Test
    void tokensAreKeptBeforeTheyAreUsed() {
        jira.then(200, ME);
        tokens.then(200, granted("a2", "r2"));
        TokenStore broken = new TokenStore() {
            @Override
            public Uni<JiraTokens> renew(UUID grant, Function<JiraTokens, Uni<JiraTokens>> renewal) {
                return renewal.apply(ended("a1", "r1"))
                        .chain(fresh -> Uni.createFrom().failure(new IllegalStateException("database away")));
            }
        };
        JiraSite site = site(logins.login(connection, cloud(), broken));

        JiraException.Unavailable failure = catchThrowableOfType(
                JiraException.Unavailable.class,
                () -> answer(site.createIssue(new CreateIssue("1", "2", "x", java.util.Map.of(), java.util.Map.of()))));

        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(jira.asked()).isEmpty();
    }

    @Test
    void oneRefusalIsOneRefreshAndNeverALoop() {
        jira.then(401, "{\"code\":401,\"message\":\"Unauthorized\"}");
        tokens.then(200, granted("a2", "r2")).then(200, granted("a3", "r3"));
        store.put(connection, fresh("a1", "r1"));

        Unauthorized refusal = refused(site(cloud()).myself());

        assertThat(refusal.reason()).isEqualTo(Unauthorized.Reason.CREDENTIALS);
        assertThat(tokens.asked()).hasSize(1);
        assertThat(jira.asked()).extracting(JiraStub.Asked::authorization).containsExactly("Bearer a1", "Bearer a2");
    }

    @Test
    void aRevokedAccessTokenIsReplacedWithoutNotice() {
        jira.then(401, "").then(200, ME);
        tokens.then(200, granted("a2", "r2"));
        store.put(connection, fresh("a1", "r1"));

        assertThat(answer(site(cloud()).myself()).id()).isEqualTo("557:1");
    }

    @Test
    void aMissingScopeIsNoReasonToRefresh() {
        jira.then(401, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");
        store.put(connection, fresh("a1", "r1"));

        Unauthorized refusal = refused(site(cloud()).myself());

        assertThat(refusal.reason()).isEqualTo(Unauthorized.Reason.SCOPE);
        assertThat(tokens.asked()).isEmpty();
        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void aLostGrantIsRefusedCredentials() {
        tokens.then(403, "{\"error\":\"invalid_grant\",\"error_description\":\"Unknown or invalid refresh token.\"}");
        store.put(connection, ended("a1", "r1"));

        assertThat(refused(site(cloud()).myself()).reason()).isEqualTo(Unauthorized.Reason.CREDENTIALS);
        assertThat(jira.asked()).isEmpty();
    }

    @Test
    void aTokenAddressThatIsAwayLosesNoGrant() {
        tokens.then(503, "<html>maintenance</html>");
        store.put(connection, ended("a1", "r1"));

        catchThrowableOfType(
                JiraException.Unavailable.class, () -> answer(site(cloud()).myself()));

        assertThat(store.get(connection).refreshToken()).isEqualTo("r1");
    }

    @Test
    void afterACaptchaNobodyKnocksAnyMore() {
        jira.then(403, "", "X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=https://x/login.jsp")
                .then(200, ME);
        JiraSite site = site(new JiraCredentials.Basic("mia", "wrong", null));

        assertThat(refused(site.myself()).humanNeeded()).isTrue();
        assertThat(refused(site.fields()).humanNeeded()).isTrue();

        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void aTokenAnswerIsBounded() {
        tokens.then(200, "{\"access_token\":\"" + "a".repeat(100_000) + "\"}");
        store.put(connection, ended("a1", "r1"));

        catchThrowableOfType(
                JiraException.Unavailable.class, () -> answer(site(cloud()).myself()));

        assertThat(jira.asked()).isEmpty();
    }

    @Test
    void aTokenAddressMayNotLeadIntoAForbiddenNetwork() {
        store.put(connection, ended("a1", "r1"));
        TokenClient inside = new TokenClient(
                URI.create("http://10.0.0.1:" + tokens.url().getPort()), "app", "secret", null, Format.JSON);

        JiraException.AddressRefused refused = catchThrowableOfType(
                JiraException.AddressRefused.class,
                () -> answer(site(new JiraCredentials.CloudOAuth("c", inside)).myself()));

        assertThat(refused).isNotNull();
    }

    private JiraCredentials cloud() {
        return new JiraCredentials.CloudOAuth("cloud-1", client(Format.JSON));
    }

    private TokenClient client(Format format) {
        return new TokenClient(tokens.url(), "app", "s&c=r+t", URI.create("https://piboard.example/back"), format);
    }

    private JiraSite site(JiraCredentials credentials) {
        return site(logins.login(connection, credentials, store));
    }

    private JiraSite site(JiraLogin login) {
        return sites.site(new JiraSiteConfig(UUID.randomUUID(), jira.url(), JiraKind.CLOUD, login));
    }

    private static String granted(String access, String refresh) {
        return "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"
                .formatted(access, refresh);
    }

    private static JiraTokens ended(String access, String refresh) {
        return new JiraTokens(access, Instant.EPOCH, refresh);
    }

    private static JiraTokens fresh(String access, String refresh) {
        return new JiraTokens(access, Instant.now().plusSeconds(3000), refresh);
    }

    private static Unauthorized refused(Uni<?> call) {
        return catchThrowableOfType(Unauthorized.class, () -> answer(call));
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
