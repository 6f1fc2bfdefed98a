package io.piboard.metadata.secret;

import io.piboard.contracts.connection.SealedText;
import io.piboard.secrets.KeyRing;
import io.piboard.secrets.SealBrokenException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals secrets for the service that needs them, and opens those that this service keeps for itself. */
@ApplicationScoped
public class Seals {

    private static final Logger LOG = Logger.getLogger(Seals.class);

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

    /** Sealed by the newest key; the same text if it is already, or {@code null}. */
    public String resealForSync(String ciphertext, UUID organisation, UUID connection) {
        return reseal(sync, ciphertext == null ? null : forSync(ciphertext), organisation, connection);
    }

    /** Sealed by the newest key; the same text if it is already, or {@code null}. */
    public String resealForIngest(String ciphertext, UUID organisation, UUID connection) {
        return reseal(ingest, ciphertext == null ? null : forIngest(ciphertext), organisation, connection);
    }

    /** One that no key of ours opens is told and left as it is: others must not suffer for it. */
    private static String reseal(KeyRing ring, SealedText old, UUID organisation, UUID connection) {
        if (old == null || ring.isCurrent(old)) {
            return old == null ? null : old.ciphertext();
        }
        try {
            return ring.seal(ring.open(old, organisation, connection), organisation, connection)
                    .ciphertext();
        } catch (SealBrokenException e) {
            LOG.errorf("connection=%s cannot be used until its key is back: %s", connection, e.getMessage());
            return old.ciphertext();
        }
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
