package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.JiraApp;
import io.piboard.jira.auth.JiraConsents;
import io.piboard.jira.auth.LoginFailedException.AddressRefused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever may enter the address of a Jira cannot make us ask our own network for tokens. */
@QuarkusTest
@TestProfile(ForbiddenConsentIT.LoopbackClosed.class)
class ForbiddenConsentIT {

    /** As in production, where no operator has allowed more. */
    public static final class LoopbackClosed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("piboard.jira.allowed-networks", "10.99.0.0/16");
        }
    }

    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");

    @Inject
    JiraSites sites;

    @Inject
    JiraConsents consents;

    @ParameterizedTest
    @EnumSource
    void nobodyIsSentToAClosedAddressAndNothingIsAskedThere(WayIn way) {
        try (SimulatedSite jira = SimulatedSite.of(sites, way.kind())) {
            // given
            JiraApp byNumber = way.app(jira.uri());
            JiraApp byName = way.app(URI.create("http://localhost:" + jira.uri().getPort()));
            Map<String, String> returned = Map.of("code", "c0de", "oauth_token", "t0ken", "oauth_verifier", "verified");
            String secret = way == WayIn.LINK ? "t0ken" : "{\"callback\":\"" + CALLBACK + "\",\"verifier\":\"v\"}";

            // when
            failure(AddressRefused.class, consents.begin(byNumber, CALLBACK, "s"));
            failure(AddressRefused.class, consents.begin(byName, CALLBACK, "s"));
            failure(AddressRefused.class, consents.finish(byNumber, secret, returned));
            failure(AddressRefused.class, consents.finish(byName, secret, returned));

            // then
            assertThat(jira.simulator().requests().total()).isZero();
        }
    }
}
