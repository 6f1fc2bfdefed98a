package io.piboard.ingest.jira;

import java.util.Optional;

/** By what a delivery shows that it comes from the Jira it names. */
sealed interface Proof permits WebhookSignature, AppToken, SecretAddress {

    /** False when no body can make it hold: then none is read. */
    boolean isPossible();

    /** Sees every byte that is parsed, in order, and no other. */
    default void sees(byte[] bytes, int from, int length) {}

    /** Asked once, when the body has ended. */
    boolean holds();

    /** What names the body without hashing it again: as long and as unlike as a hash. */
    default Optional<String> bodyName() {
        return Optional.empty();
    }

    /** Whether it vouches for each byte of the body, or only for the sender: then nothing is believed but ids. */
    boolean coversBody();
}
