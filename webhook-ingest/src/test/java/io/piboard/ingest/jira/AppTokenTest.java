package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only HS256 with the app's own secret proves; a late or early clock is no forgery. */
class AppTokenTest {

    private static final String SECRET = "client secret";
    private static final Duration TOLERANCE = Duration.ofDays(7);
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private final long now = Instant.now().getEpochSecond();

    @Test
    void theAppsTokenHolds() {
        assertThat(holds(JiraSigner.token(SECRET, now, now + 180))).isTrue();
    }

    /** An hour late, a day late, a clock that is an hour off (S3). */
    @ParameterizedTest
    @ValueSource(longs = {-3_600, -86_400, 3_600})
    void aTokenIsTakenLateAndEarly(long seconds) {
        assertThat(holds(JiraSigner.token(SECRET, now + seconds, now + seconds + 180)))
                .isTrue();
    }

    @Test
    void aTokenThatLeakedIsNotGoodForEver() {
        long then = now - TOLERANCE.toSeconds() - 600;
        assertThat(holds(JiraSigner.token(SECRET, then, then + 180))).isFalse();
        assertThat(holds(JiraSigner.token(SECRET, HEADER, "{\"iss\":\"app-1\"}", "HmacSHA256")))
                .isFalse();
    }

    @Test
    void anotherSecretDoesNotHold() {
        assertThat(holds(JiraSigner.token("client secret ", now, now + 180))).isFalse();
        assertThat(new AppToken(List.of(""), JiraSigner.token(SECRET, now, now + 180), TOLERANCE).holds())
                .isFalse();
        assertThat(new AppToken(List.of(), JiraSigner.token(SECRET, now, now + 180), TOLERANCE).holds())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS384", "HS512", "RS256", "hs256", ""})
    void anotherAlgorithmDoesNotHold(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\"}";
        String claims = JiraSigner.claims(now, now + 180);
        assertThat(holds(JiraSigner.token(SECRET, header, claims, "HmacSHA256")))
                .isFalse();
        String unsigned =
                JiraSigner.base64(header.getBytes(UTF_8)) + "." + JiraSigner.base64(claims.getBytes(UTF_8)) + ".";
        assertThat(holds(unsigned)).isFalse();
    }

    @Test
    void anHonestHs512IsNotWhatJiraSends() {
        assertThat(holds(JiraSigner.token(
                        SECRET.repeat(6), "{\"alg\":\"HS512\"}", JiraSigner.claims(now, now + 180), "HmacSHA512")))
                .isFalse();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String token = JiraSigner.token(SECRET, now, now + 180);
        // the last character carries bits that belong to no byte
        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(holds(token.substring(0, at) + other + token.substring(at + 1)))
                    .as("character %d", at)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b", "{}", "\u0000", "eyJhbGciOiJIUzI1NiJ9..", "a.b.c.d.e"})
    void nonsenseDoesNotHold(String token) {
        assertThat(holds(token)).isFalse();
    }

    @Test
    void itTellsNothing() {
        assertThat(new AppToken(List.of(SECRET), "token-1", TOLERANCE).toString())
                .doesNotContain(SECRET, "token-1");
    }

    private static boolean holds(String token) {
        return new AppToken(List.of(SECRET), token, TOLERANCE).holds();
    }
}
