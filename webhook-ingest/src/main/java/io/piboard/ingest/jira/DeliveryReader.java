package io.piboard.ingest.jira;

import io.piboard.ingest.connection.KnownConnection;
import java.io.IOException;
import java.io.InputStream;

/** Proves and strips a body in one pass, and says nothing of what it read unless the proof holds. */
final class DeliveryReader {

    private final KnownConnection claimed;
    private final Proof proof;
    private final String identifier;

    /** @param identifier what Jira calls the delivery; {@code null} on Data Center, where its body names it */
    DeliveryReader(KnownConnection claimed, Proof proof, String identifier) {
        this.claimed = claimed;
        this.proof = proof;
        this.identifier = identifier;
    }

    /** Waits for what has not come yet: a large body is read by a thread that may. */
    Received read(InputStream bytes) {
        if (!proof.isPossible()) {
            return new Received.Unproven();
        }
        try {
            String name = identifier == null ? proof.bodyName().orElse(null) : identifier;
            WatchedBody body = new WatchedBody(bytes, proof, name != null);
            Received received = parse(body, name);
            body.drain();
            Received readable = body.isText() ? received : new Received.Unreadable("not UTF-8");
            return proof.holds() ? readable : new Received.Unproven();
        } catch (BodyTooLargeException e) {
            return new Received.TooLarge();
        } catch (IOException e) {
            return new Received.BrokenOff();
        }
    }

    private Received parse(WatchedBody body, String name) throws IOException {
        try {
            JiraDelivery delivery = JiraDelivery.read(body, name, claimed);
            return new Received.Proven(proof.coversBody() ? delivery : delivery.bellsOnly());
        } catch (UnreadableDeliveryException e) {
            return new Received.Unreadable(e.getMessage());
        }
    }
}
