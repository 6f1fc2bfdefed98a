package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.ApiBase;
import io.piboard.jira.auth.ConsentStarted;
import io.piboard.jira.auth.Consented;
import io.piboard.jira.auth.InMemoryTokenStore;
import io.piboard.jira.auth.JiraApp;
import io.piboard.jira.auth.JiraConsents;
import io.piboard.jira.auth.JiraCredentials;
import io.piboard.jira.auth.JiraLogins;
import io.piboard.jira.auth.JiraTokens;
import io.piboard.jira.auth.LoginFailedException;
import io.piboard.jira.auth.LoginRefusedException;
import io.piboard.jira.auth.LoginRefusedException.Part;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.mischief.Trick;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Consents to the end, and everything that may come of them instead. */
@QuarkusTest
class ConsentTrapsIT {

    private static final String STATE = "s t&a=te";

    @Inject
    JiraSites sites;

    @Inject
    JiraLogins logins;

    @Inject
    JiraConsents consents;

    private final UUID grant = UUID.randomUUID();
    private final InMemoryTokenStore store = new InMemoryTokenStore();
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void aConsentLeadsToCallsInThePersonsName(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);
            Map<String, String> returned = browser.visit(way.asMia(started.address()));

            // when
            Consented consented = answer(consents.finish(way.app(jira.uri()), started.secret(), returned));

            // then
            assertThat(returned).containsEntry("state", STATE);
            assertThat(answer(client(way, jira, consented).myself()).id()).isEqualTo(mia(jira));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DATA_CENTER"})
    void whatAConsentBroughtIsEnoughToRenewIt(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            JiraSite site = client(way, jira, consented(way, jira));
            JiraTokens first = store.get(grant);
            store.put(grant, new JiraTokens(first.accessToken(), Instant.EPOCH, first.refreshToken()));

            // when
            answer(site.myself());

            // then
            assertThat(store.get(grant).refreshToken()).isNotEqualTo(first.refreshToken());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSaysNoIsNoRefusedApp(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);
            Map<String, String> returned = browser.visit(WayIn.whoSaysNo(started.address()));
            long before = jira.simulator().requests().total();

            // when
            Uni<Consented> finished = consents.finish(way.app(jira.uri()), started.secret(), returned);

            // then nothing is asked for
            failure(LoginFailedException.Denied.class, finished);
            assertThat(jira.simulator().requests().total()).isEqualTo(before);
            assertThat(returned).containsEntry("state", STATE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGuessedCodeIsRefused(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);
            Map<String, String> returned = new HashMap<>(browser.visit(way.asMia(started.address())));
            returned.computeIfPresent("code", (name, code) -> "guessed");
            returned.computeIfPresent("oauth_verifier", (name, verifier) -> "guessed");

            // when
            Uni<Consented> finished = consents.finish(way.app(jira.uri()), started.secret(), returned);

            // then
            assertThat(failure(LoginRefusedException.class, finished).part()).isEqualTo(Part.GRANT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonCameBackWithCountsOnce(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);
            Map<String, String> returned = browser.visit(way.asMia(started.address()));
            answer(consents.finish(way.app(jira.uri()), started.secret(), returned));

            // when
            Uni<Consented> again = consents.finish(way.app(jira.uri()), started.secret(), returned);

            // then
            assertThat(failure(LoginRefusedException.class, again).part()).isEqualTo(Part.GRANT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingInTheQueryIsNoConsent(WayIn way) {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);

            // when
            Uni<Consented> finished = consents.finish(way.app(jira.uri()), started.secret(), Map.of("state", STATE));

            // then
            assertThat(failure(LoginRefusedException.class, finished).part()).isEqualTo(Part.GRANT);
        }
    }

    /** Cloud knows no proof: there only the state, which the caller compares, ties the two ends together. */
    @ParameterizedTest
    @EnumSource(names = {"DATA_CENTER", "LINK"})
    void anotherPersonsConsentIsNotOurs(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted ours = begin(way, jira);
            Map<String, String> theirs =
                    browser.visit(way.asMia(begin(way, jira).address()));

            // when
            Uni<Consented> finished = consents.finish(way.app(jira.uri()), ours.secret(), theirs);

            // then
            assertThat(failure(LoginRefusedException.class, finished).part()).isEqualTo(Part.GRANT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSecretOrKeyIsTheAppsFault(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);
            Map<String, String> returned = browser.visit(way.asMia(started.address()));
            JiraApp wrong = way.app(jira.uri(), WayIn.APP, way.wrongSecret());

            // when
            LoginRefusedException refused =
                    failure(LoginRefusedException.class, consents.finish(wrong, started.secret(), returned));

            // then
            assertThat(refused.part()).isEqualTo(Part.APP);
            assertThat(refused + wrong.toString() + started)
                    .doesNotContain(way.wrongSecret(), started.secret())
                    .doesNotContain(returned.values());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAppThatNobodyKnowsIsRefused(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);
            Map<String, String> returned = browser.visit(way.asMia(started.address()));
            JiraApp unknown = way.app(jira.uri(), "nobody", way.secret());

            // when
            Uni<Consented> finished = consents.finish(unknown, started.secret(), returned);

            // then
            assertThat(failure(LoginRefusedException.class, finished).part()).isEqualTo(Part.APP);
        }
    }

    /** The only way of the three where we ask Jira before the person does. */
    @ParameterizedTest
    @EnumSource(names = "LINK")
    void anUnknownConsumerAndAWrongKeyAreToldBeforeAnybodyIsSentAway(WayIn way) {
        try (SimulatedSite jira = site(way)) {
            // given
            JiraApp unknown = way.app(jira.uri(), "nobody", way.secret());
            JiraApp wrong = way.app(jira.uri(), WayIn.APP, way.wrongSecret());

            // when
            Part ofUnknown = failure(LoginRefusedException.class, consents.begin(unknown, browser.callback(), STATE))
                    .part();
            Part ofWrong = failure(LoginRefusedException.class, consents.begin(wrong, browser.callback(), STATE))
                    .part();

            // then
            assertThat(ofUnknown).isEqualTo(Part.APP);
            assertThat(ofWrong).isEqualTo(Part.APP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJiraThatIsDownRefusesNobody(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            ConsentStarted started = begin(way, jira);
            Map<String, String> returned = browser.visit(way.asMia(started.address()));
            jira.play(Fault.always(Target.of("POST", "token$"), 503));

            // when
            Uni<Consented> finished = consents.finish(way.app(jira.uri()), started.secret(), returned);

            // then
            failure(LoginFailedException.Unavailable.class, finished);
        }
    }

    /** Tokens of OAuth 2.0 come by another transport; LoginIT shows its bounds. */
    @ParameterizedTest
    @EnumSource(names = {"PORTAL", "GARBAGE", "EMPTY", "OVERSIZED", "MAINTENANCE", "REDIRECT", "RESET"})
    void whatIsNoAnswerOfALegIsNoToken(Trick.Kind kind) {
        try (SimulatedSite jira = site(WayIn.LINK)) {
            // given
            jira.simulator().mischief().play(MischiefPlan.NONE.with(Trick.always(Target.ALL, kind)));

            // when
            Uni<ConsentStarted> started = consents.begin(WayIn.LINK.app(jira.uri()), browser.callback(), STATE);

            // then
            failure(LoginFailedException.Unavailable.class, started);
            assertThat(jira.asked(5)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecretOfAnotherWayLeadsNowhere(WayIn way) throws Exception {
        try (SimulatedSite jira = site(way)) {
            // given
            Map<String, String> returned =
                    browser.visit(way.asMia(begin(way, jira).address()));

            // when
            Uni<Consented> finished = consents.finish(way.app(jira.uri()), "5tr4y", returned);

            // then
            assertThat(failure(LoginRefusedException.class, finished).part()).isEqualTo(Part.GRANT);
        }
    }

    private static String mia(SimulatedSite jira) {
        JsonNode mia = jira.by("mia", "GET", "/rest/api/2/myself", "");
        return mia.path("accountId").asText(mia.path("key").asText());
    }

    private SimulatedSite site(WayIn way) {
        SimulatedSite jira = SimulatedSite.of(sites, way.kind());
        way.register(jira);
        return jira;
    }

    private ConsentStarted begin(WayIn way, SimulatedSite jira) {
        return answer(consents.begin(way.app(jira.uri()), browser.callback(), STATE));
    }

    private Consented consented(WayIn way, SimulatedSite jira) throws Exception {
        ConsentStarted started = begin(way, jira);
        Map<String, String> returned = browser.visit(way.asMia(started.address()));
        return answer(consents.finish(way.app(jira.uri()), started.secret(), returned));
    }

    private JiraSite client(WayIn way, SimulatedSite jira, Consented consented) {
        if (consented instanceof Consented.Tokens tokens) {
            store.put(grant, tokens.tokens());
        }
        JiraCredentials credentials = way.credentials(consented);
        URI base = ApiBase.of(jira.uri(), jira.uri(), credentials);
        return jira.client(base, logins.login(grant, credentials, store));
    }
}
