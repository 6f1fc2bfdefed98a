package io.piboard.metadata.secret;

import io.piboard.contracts.connection.SealedText;
import io.piboard.secrets.KeyRing;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Seals secrets for the service that needs them, and opens those that this service keeps for itself. */
@ApplicationScoped
public class Seals {

    private static final String INGEST = "ingest";
    private static final String SYNC = "sync";

    private KeyRing ingest;
    private KeyRing sync;

    Seals(KeysConfig config) {
        List<String> faults = new ArrayList<>();
        ingest = ring(INGEST, config.ingest(), faults);
        sync = ring(SYNC, config.sync(), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("This service cannot seal secrets: " + String.join("; ", faults));
        }
    }

    /** Makes the bean at start, so that a broken key ring stops the service then and not at the first connection. */
    void check(@Observes StartupEvent event) {}

    public String sealForIngest(String secret, UUID organisation, UUID connection) {
        return ingest.seal(secret, organisation, connection).ciphertext();
    }

    public String sealForSync(String secret, UUID organisation, UUID connection) {
        return sync.seal(secret, organisation, connection).ciphertext();
    }

    public String open(String ciphertext, UUID organisation, UUID connection) {
        return sync.open(forSync(ciphertext), organisation, connection);
    }

    public String openForIngest(String ciphertext, UUID organisation, UUID connection) {
        return ingest.open(forIngest(ciphertext), organisation, connection);
    }

    public SealedText forIngest(String ciphertext) {
        return new SealedText(INGEST, ciphertext);
    }

    public SealedText forSync(String ciphertext) {
        return new SealedText(SYNC, ciphertext);
    }

    private static KeyRing ring(String name, String text, List<String> faults) {
        try {
            return KeyRing.fromBase64(name, text);
        } catch (IllegalArgumentException e) {
            faults.add("piboard.keys." + name + ": " + e.getMessage());
            return null;
        }
    }
}
