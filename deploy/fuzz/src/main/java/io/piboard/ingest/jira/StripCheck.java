package io.piboard.ingest.jira;

import com.google.gson.JsonElement;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.fuzz.Check;
import io.piboard.ingest.connection.KnownConnection;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is kept of a body is what another parser, which builds the whole tree, finds in the same bytes; of equal keys it takes
 * the last. A body that is refused has nothing kept of it.
 */
public final class StripCheck implements Check {

    static final String POINTS = "customfield_10016";
    static final String SPRINT = "customfield_10020";

    private static final String SECRET = "secret";

    private static final KnownConnection CONNECTION = new KnownConnection(
            new UUID(1, 1),
            new UUID(2, 2),
            1,
            List.of(SECRET),
            Map.of(FieldRole.STORY_POINTS, POINTS, FieldRole.SPRINT, SPRINT),
            1);

    @Override
    public void check(byte[] input) {
        switch (read(input)) {
            case Received.Proven proven -> requireTruth(proven.delivery(), input);
            case Received.Unreadable refused -> {}
            case Received.Unproven wrong -> throw new AssertionError("not proven, but truly signed");
            case Received.TooLarge wrong -> throw new AssertionError("too large with " + input.length + " bytes");
            case Received.BrokenOff wrong -> throw new AssertionError("broken off, but it was all there");
        }
    }

    /** Truly signed: what is parsed and what is proven must be the same bytes, to the last. */
    private static Received read(byte[] input) {
        List<String> header = List.of(SignatureCheck.header(SECRET, input));
        WebhookSignature proof = WebhookSignature.of(CONNECTION.secrets(), header);
        return new DeliveryReader(CONNECTION, proof, null).read(new ByteArrayInputStream(input));
    }

    private static void requireTruth(JiraDelivery delivery, byte[] input) {
        if (!delivery.isIgnored()) {
            JsonElement tree = Tree.of(input);
            delivery.issues().forEach(touched -> new TouchedTruth(tree).require(touched));
            delivery.metadata().forEach(touched -> new TouchedTruth(tree).require(touched));
        }
    }
}
