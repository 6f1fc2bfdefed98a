package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.MeterRegistry;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.address.AddressRules;
import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.address.ForbiddenAddressException;
import io.piboard.jira.address.HostLookup;
import io.piboard.jira.address.SiteUrl;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that somebody can enter, name or answer makes us connect to where we must not. */
@QuarkusTest
class ForbiddenAddressIT {

    @Inject
    JiraClientConfig config;

    @Inject
    MeterRegistry meters;

    @Inject
    Vertx vertx;

    private Canary canary;

    @BeforeEach
    void open() {
        canary = new Canary(vertx);
    }

    @AfterEach
    void close() {
        canary.close();
    }

    @ParameterizedTest
    @MethodSource("io.piboard.jira.ForbiddenPlaces#all")
    void connectsToNoForbiddenPlace(String form) {
        // given
        String entered = form.replace("PORT", String.valueOf(canary.port()));

        // when
        Throwable refusal = catchThrowable(
                () -> answer(site(entered, ForbiddenPlaces.names(), List.of()).serverInfo()));

        // then
        assertThat(refusal).isInstanceOfAny(JiraException.AddressRefused.class, ForbiddenAddressException.class);
        assertThat(canary.connections()).isZero();
    }

    @Test
    void theCanarySingsWhereNothingIsForbidden() {
        catchThrowable(
                () -> answer(site("http://localhost:" + canary.port(), ForbiddenPlaces.names(), List.of("0.0.0.0/0"))
                        .serverInfo()));

        assertThat(canary.connections()).isPositive();
    }

    @Test
    void connectsToTheAddressThatWasChecked() {
        // given a name that only our own look-up knows
        AtomicInteger lookUps = new AtomicInteger();
        AtomicReference<String> leadsTo = new AtomicReference<>("127.0.0.1");
        HostLookup changing = host -> Uni.createFrom().item(() -> {
            lookUps.incrementAndGet();
            return List.of(ForbiddenPlaces.address(leadsTo.get()));
        });

        try (JiraStub jira = new JiraStub(vertx).then(200, "{\"version\":\"10.3.0\"}")) {
            JiraSite site = site("http://changing.example:" + jira.url().getPort(), changing, List.of("127.0.0.1/32"));

            // when
            answer(site.serverInfo());

            // then each request was judged once, and went where that said
            assertThat(lookUps).hasValue(jira.asked().size());

            // when it leads elsewhere
            leadsTo.set("127.0.0.2");
            Throwable refusal = catchThrowable(() -> answer(site.serverInfo()));

            // then
            assertThat(refusal).isInstanceOf(JiraException.AddressRefused.class);
            assertThat(lookUps).hasValue(jira.asked().size() + 1);
        }
    }

    @Test
    void followsNoRedirectIntoOurOwnNetwork() {
        try (JiraStub jira = new JiraStub(vertx).then(302, "", "Location", "http://127.0.0.1:" + canary.port() + "/")) {
            JiraSite site = site(jira.url().toString(), ForbiddenPlaces.names(), List.of("127.0.0.1/32"));

            Throwable failure = catchThrowable(() -> answer(site.serverInfo()));

            assertThat(failure).isInstanceOf(JiraException.Unavailable.class);
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void followsNoLinkInsideOfAnAnswer() {
        String elsewhere = "http://127.0.0.1:" + canary.port() + "/";
        String page = "{\"isLast\":false,\"self\":\"%s\",\"nextPage\":\"%s\",\"values\":[{\"id\":1,\"self\":\"%s\"}]}";
        try (JiraStub jira = new JiraStub(vertx)
                .then(200, page.formatted(elsewhere, elsewhere, elsewhere))
                .then(200, "{\"isLast\":true,\"values\":[]}")) {
            JiraSite site = site(jira.url().toString(), ForbiddenPlaces.names(), List.of("127.0.0.1/32"));

            List<JiraBoard> boards = answer(site.boards("FAL"));

            assertThat(boards).hasSize(1);
            assertThat(canary.connections()).isZero();
        }
    }

    private JiraSite site(String entered, HostLookup names, List<String> allowed) {
        CheckedHosts hosts = new CheckedHosts(AddressRules.allowing(allowed), names);
        return new JiraSites(config, meters, vertx, hosts)
                .site(new JiraSiteConfig(
                        UUID.randomUUID(),
                        url(entered),
                        JiraKind.CLOUD,
                        () -> Uni.createFrom().item("Basic c2VjcmV0")));
    }

    /** Past the check of forms wherever Java reads a URI at all, so that the later checks are tried, too. */
    private static URI url(String entered) {
        try {
            return new URI(entered);
        } catch (URISyntaxException e) {
            return SiteUrl.read(entered);
        }
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
