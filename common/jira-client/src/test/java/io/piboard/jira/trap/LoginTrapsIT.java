package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static io.piboard.jira.trap.Consent.BACK;
import static io.piboard.jira.trap.Consent.CLOUD_ID;
import static io.piboard.jira.trap.Consent.WORK;
import static io.piboard.jirasim.kind.JiraKind.CLOUD;
import static io.piboard.jirasim.kind.JiraKind.DC_10_3;
import static io.piboard.jirasim.kind.JiraKind.DC_11_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.GrantedSite;
import io.piboard.jira.GrantedSites;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraException.Unauthorized;
import io.piboard.jira.JiraException.Unauthorized.Reason;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.ApiBase;
import io.piboard.jira.auth.InMemoryTokenStore;
import io.piboard.jira.auth.JiraCredentials;
import io.piboard.jira.auth.JiraLogin;
import io.piboard.jira.auth.JiraLogins;
import io.piboard.jira.auth.JiraTokens;
import io.piboard.jira.auth.TokenClient;
import io.piboard.jira.auth.TokenClient.Format;
import io.piboard.jira.auth.TokenEndpoint;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginTrapsIT {

    @Inject
    JiraSites sites;

    @Inject
    JiraLogins logins;

    @Inject
    TokenEndpoint endpoint;

    @Inject
    GrantedSites grantedSites;

    private final UUID grant = UUID.randomUUID();
    private final InMemoryTokenStore store = new InMemoryTokenStore();

    @Test
    void aConsentTokenGoesToTheGateway() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = consented(jira, WORK);

            assertThat(answer(site.myself()).id()).contains(":");
            assertThat(answer(site.project("FAL")).key()).isEqualTo("FAL");
        }
    }

    @Test
    void aConsentNamesItsSitesByIdAndAddress() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            String token = Consent.given(jira, endpoint, WORK).accessToken();

            List<GrantedSite> granted = answer(grantedSites.of(jira.uri(), token));

            assertThat(granted).singleElement().satisfies(site -> {
                assertThat(site.cloudId()).isEqualTo(CLOUD_ID);
                assertThat(site.url()).isEqualTo(jira.uri());
            });
        }
    }

    @Test
    void onTheSitesOwnHostAConsentTokenIsRefused() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            consented(jira, WORK);
            String header = "Bearer " + store.get(grant).accessToken();

            Unauthorized refused = failure(
                    Unauthorized.class, jira.client(jira.uri(), fixed(header)).myself());

            assertThat(refused.reason()).isEqualTo(Reason.CREDENTIALS);
        }
    }

    @Test
    void aMissingScopeIsToldFromAnEndedTokenAndRefreshesNothing() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = consented(jira, WORK);
            JiraTokens before = store.get(grant);

            Unauthorized refused = failure(Unauthorized.class, site.boards("FAL"));

            assertThat(refused.reason()).isEqualTo(Reason.SCOPE);
            assertThat(store.get(grant)).isEqualTo(before);
        }
    }

    @Test
    void anEndedTokenIsRefreshedOnceAndTheNewRefreshTokenKept() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = consented(jira, WORK);
            JiraTokens first = store.get(grant);
            store.put(grant, new JiraTokens(first.accessToken(), Instant.EPOCH, first.refreshToken()));

            answer(site.myself());

            assertThat(store.get(grant).refreshToken()).isNotEqualTo(first.refreshToken());
            assertThat(store.get(grant).accessToken()).isNotEqualTo(first.accessToken());
        }
    }

    @Test
    void aConsentTakenBackIsLostCredentialsAfterOneTry() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = consented(jira, WORK);
            answer(site.myself());
            jira.raw("DELETE", "/simulator/accounts/grants", "", "application/json");
            long before = jira.simulator().requests().total();

            Unauthorized refused = failure(Unauthorized.class, site.myself());

            assertThat(refused.reason()).isEqualTo(Reason.CREDENTIALS);
            // the call, and one question for new tokens
            assertThat(jira.simulator().requests().total() - before).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void withoutARefreshTokenThereIsNothingToRenew() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = consented(jira, "read:jira-user");
            JiraTokens only = store.get(grant);
            assertThat(only.refreshToken()).isNull();
            store.put(grant, new JiraTokens(only.accessToken(), Instant.EPOCH, null));

            failure(Unauthorized.class, site.myself());
        }
    }

    @Test
    void aScopedApiTokenGoesToTheGateway() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            String token = SimulatedSite.json(jira.raw(
                                    "POST",
                                    "/simulator/accounts/tokens",
                                    "{\"user\":\"mia@acme.example\",\"scopes\":\"read:jira-user\"}",
                                    "application/json")
                            .body())
                    .path("token")
                    .asText();
            JiraCredentials scoped = new JiraCredentials.Basic("mia@acme.example", token, CLOUD_ID);

            JiraSite site = jira.client(base(jira, scoped), logins.login(grant, scoped, store));

            assertThat(answer(site.myself()).id()).isNotEmpty();
            assertThat(failure(Unauthorized.class, site.project("FAL")).reason())
                    .isEqualTo(Reason.SCOPE);
        }
    }

    @Test
    void aServiceAccountFetchesItsTokens() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            TokenClient client = new TokenClient(
                    jira.uri().resolve("/oauth/token"), "piboard-client", "piboard-client-secret", null, Format.JSON);
            JiraCredentials account = new JiraCredentials.ClientCredentials(CLOUD_ID, client, null);

            JiraSite site = jira.client(base(jira, account), logins.login(grant, account, store));

            assertThat(answer(site.project("FAL")).id()).isEqualTo("10000");
        }
    }

    @Test
    void aDataCenterHearsTheRedirectAddressWithEachRefresh() throws Exception {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_10_3)) {
            JiraCredentials link = applicationLink(jira);
            JiraSite site = jira.client(jira.uri(), logins.login(grant, link, store));
            JiraTokens first = store.get(grant);
            store.put(grant, new JiraTokens(first.accessToken(), Instant.EPOCH, first.refreshToken()));

            assertThat(answer(site.myself()).id()).isNotEmpty();

            assertThat(store.get(grant).refreshToken()).isNotEqualTo(first.refreshToken());
        }
    }

    @Test
    void aPageInPlaceOfARefusalIsStillARefusal() {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_10_3)) {
            Unauthorized refused = failure(
                    Unauthorized.class,
                    jira.client(jira.uri(), fixed("Bearer wrong")).myself());

            assertThat(refused.reason()).isEqualTo(Reason.CREDENTIALS);
        }
    }

    @Test
    void afterTheCaptchaOfDataCenterNobodyKnocks() {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_10_3)) {
            JiraSite site = jira.client(jira.uri(), fixed(SimulatedSite.basic("mia", "wrong")));
            for (int tries = 0; tries < 3; tries++) {
                failure(Unauthorized.class, site.myself());
            }
            assertThat(failure(Unauthorized.class, site.myself()).humanNeeded()).isTrue();
            long before = jira.simulator().requests().total();

            assertThat(failure(Unauthorized.class, site.fields()).humanNeeded()).isTrue();

            assertThat(jira.simulator().requests().total()).isEqualTo(before);
        }
    }

    @Test
    void basicIsRefusedOnElevenAndAPersonalTokenIsNot() {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_11_3)) {
            JiraSite basic = jira.client(jira.uri(), fixed(SimulatedSite.basic("mia", "mia-token")));

            failure(JiraException.Rejected.class, basic.myself());
            assertThat(answer(jira.client("mia").myself()).id()).isNotEmpty();
        }
    }

    @Test
    void aReadingScopeOfDataCenterIsNoLostLogin() throws Exception {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_10_3)) {
            JiraCredentials link = applicationLink(jira, "READ");
            JiraSite site = jira.client(jira.uri(), logins.login(grant, link, store));

            assertThat(answer(site.myself()).id()).isNotEmpty();
            failure(JiraException.class, site.createLink("10000", jira.issueId("FAL-2"), jira.issueId("FAL-3")));
            assertThat(answer(site.myself()).id()).isNotEmpty();
        }
    }

    private JiraSite consented(SimulatedSite jira, String scopes) {
        store.put(grant, Consent.given(jira, endpoint, scopes));
        JiraCredentials credentials = new JiraCredentials.CloudOAuth(CLOUD_ID, Consent.client(jira));
        return jira.client(base(jira, credentials), logins.login(grant, credentials, store));
    }

    private JiraCredentials applicationLink(SimulatedSite jira) throws Exception {
        return applicationLink(jira, "WRITE");
    }

    private JiraCredentials applicationLink(SimulatedSite jira, String scope) throws Exception {
        byte[] hash =
                java.security.MessageDigest.getInstance("SHA-256").digest("proof".getBytes(StandardCharsets.US_ASCII));
        String back = Consent.location(jira.raw(
                "GET",
                "/rest/oauth2/latest/authorize?client_id=piboard-app&response_type=code&state=s&scope=" + scope
                        + "&login_hint=mia&code_challenge_method=S256&code_challenge="
                        + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "&redirect_uri="
                        + Consent.encoded(BACK.toString()),
                "",
                "text/plain"));
        TokenClient client = new TokenClient(
                JiraCredentials.tokenUrlOf(jira.uri()), "piboard-app", "piboard-app-secret", BACK, Format.FORM);
        store.put(grant, answer(endpoint.exchange(client, Consent.code(back), "proof")));
        return new JiraCredentials.DataCenterOAuth(client);
    }

    private static URI base(SimulatedSite jira, JiraCredentials credentials) {
        return ApiBase.of(jira.uri(), jira.uri(), credentials);
    }

    private static JiraLogin fixed(String header) {
        return () -> io.smallrye.mutiny.Uni.createFrom().item(header);
    }
}
