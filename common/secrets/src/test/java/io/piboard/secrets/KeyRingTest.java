package io.piboard.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.contracts.connection.SealedText;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sealed secret promises: only the named ring opens it, only for its organisation and connection, and only whole. */
class KeyRingTest {

    private static final String SECRET = "It's a Secret to Everybody \u2603";
    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final UUID CONNECTION = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);

    private final KeyRing ring = KeyRing.generate("ingest");
    private final SealedText sealed = ring.seal(SECRET, ORGANISATION, CONNECTION);

    @Test
    void aRingReadBackFromItsTextOpensWhatItSealed() {
        KeyRing readBack = KeyRing.fromBase64("ingest", ring.toBase64() + "\n");
        assertThat(readBack.open(sealed, ORGANISATION, CONNECTION)).isEqualTo(SECRET);
    }

    @Test
    void sealingTwiceGivesDifferentTexts() {
        assertThat(ring.seal(SECRET, ORGANISATION, CONNECTION)).isNotEqualTo(sealed);
    }

    @Test
    void anotherOrganisationDoesNotOpenIt() {
        assertBroken(ring, sealed, OTHER, CONNECTION);
    }

    @Test
    void anotherConnectionDoesNotOpenIt() {
        assertBroken(ring, sealed, ORGANISATION, OTHER);
    }

    @Test
    void swappedIdsDoNotOpenIt() {
        assertBroken(ring, sealed, CONNECTION, ORGANISATION);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        assertBroken(KeyRing.generate("ingest"), sealed, ORGANISATION, CONNECTION);
    }

    @Test
    void aTextForAnotherRingIsToldApart() {
        SealedText forSync = new SealedText("sync", sealed.ciphertext());
        assertThatThrownBy(() -> ring.open(forSync, ORGANISATION, CONNECTION))
                .isInstanceOf(SealBrokenException.class)
                .hasMessage("sealed for key ring sync, this is key ring ingest");
    }

    @Test
    void theNameIsPartOfTheSealEvenUnderTheSameKey() {
        KeyRing sameKeyOtherName = KeyRing.fromBase64("sync", ring.toBase64());
        assertBroken(sameKeyOtherName, new SealedText("sync", sealed.ciphertext()), ORGANISATION, CONNECTION);
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] envelope = Base64.getDecoder().decode(sealed.ciphertext());
        for (int bit = 0; bit < envelope.length * 8; bit++) {
            byte[] damaged = envelope.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertBroken(
                    ring,
                    new SealedText("ingest", Base64.getEncoder().encodeToString(damaged)),
                    ORGANISATION,
                    CONNECTION);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 !"})
    void aTextThatIsNoEnvelopeIsBroken(String ciphertext) {
        assertBroken(ring, new SealedText("ingest", ciphertext), ORGANISATION, CONNECTION);
    }

    @Test
    void afterARotationOldAndNewSealsOpen() {
        KeyRing rotated = KeyRing.fromBase64("ingest", ring.rotated().toBase64());
        SealedText fresh = rotated.seal(SECRET, ORGANISATION, CONNECTION);
        assertThat(rotated.open(sealed, ORGANISATION, CONNECTION)).isEqualTo(SECRET);
        assertThat(rotated.open(fresh, ORGANISATION, CONNECTION)).isEqualTo(SECRET);
        assertBroken(ring, fresh, ORGANISATION, CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "e30=", "eyJrZXkiOiJodW50ZXIyIn0="})
    void aTextThatIsNoKeyRingIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> KeyRing.fromBase64("ingest", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("key ring ingest")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void nothingThatIsPrintedShowsASecret() {
        assertThat(ring.toString()).isEqualTo("KeyRing[ingest]");
        assertThat(sealed.toString()).isEqualTo("SealedText[ingest]");
    }

    private static void assertBroken(KeyRing ring, SealedText sealed, UUID organisation, UUID connection) {
        assertThatThrownBy(() -> ring.open(sealed, organisation, connection))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageNotContaining(SECRET);
    }
}
