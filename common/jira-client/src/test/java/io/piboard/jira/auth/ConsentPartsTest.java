package io.piboard.jira.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.jira.auth.LoginRefusedException.Part;
import java.net.ConnectException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentPartsTest {

    /** The example of RFC 7636, appendix B. */
    @Test
    void theChallengeIsThatOfTheStandard() {
        ProofKey proof = new ProofKey("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(proof.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void eachProofIsNewAndLongEnough() {
        String verifier = ProofKey.fresh().verifier();

        assertThat(verifier)
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(ProofKey.fresh().verifier());
    }

    @Test
    void whatIsWrittenIntoAnAddressCannotLeaveItsPlace() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", "read:jira-work offline_access");
        parameters.put("state", "a&b=c#d");

        assertThat(ConsentAddress.below(URI.create("https://jira.acme.example/jira/"), "/authorize", parameters))
                .hasToString("https://jira.acme.example/jira/authorize?scope=read%3Ajira-work%20offline_access"
                        + "&state=a%26b%3Dc%23d");
        assertThat(ConsentAddress.with(URI.create("https://us.example/back?org=1"), Map.of("state", "s")))
                .hasToString("https://us.example/back?org=1&state=s");
    }

    @ParameterizedTest
    @CsvSource({
        "consumer_key_unknown, APP",
        "signature_invalid, APP",
        "token_rejected, GRANT",
        "additional_authorization_required, GRANT"
    })
    void aRefusedLegSaysWhoHasToActOnIt(String problem, Part part) {
        assertThat(OAuth1Problems.failure(problem, 401))
                .isInstanceOfSatisfying(
                        LoginRefusedException.class,
                        refused -> assertThat(refused.part()).isEqualTo(part));
    }

    @Test
    void clocksThatDifferAndUnknownProblemsRefuseNobody() {
        assertThat(OAuth1Problems.failure("timestamp_refused", 401))
                .isInstanceOf(LoginFailedException.Unavailable.class)
                .hasMessageContaining("clock");
        assertThat(OAuth1Problems.failure("", 404)).isInstanceOf(LoginFailedException.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({"invalid_scope", "unauthorized_client"})
    void anErrorOfTheConsentPageIsTheAppsFault(String error) {
        assertThatThrownBy(() -> CodeReturned.code(Map.of("error", error, "code", "c")))
                .isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void whatIsUnknownIsUnavailableWithoutItsText() {
        LoginFailedException failed =
                LoginFailures.translate(new IllegalStateException("t0ken", new ConnectException("t0ken")));

        assertThat(failed).isInstanceOf(LoginFailedException.Unavailable.class).hasNoCause();
        assertThat(failed.getMessage()).doesNotContain("t0ken");
    }

    @Test
    void aKeyThatIsNoneIsToldWhenItIsEntered() {
        assertThatThrownBy(() -> new JiraApp.Link(URI.create("https://jira.acme.example"), "piboard", "hush-hush"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hush");
    }
}
