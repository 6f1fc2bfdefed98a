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
 * What is kept of a body is what another parser, which builds the whole tree, finds in the same signed bytes. A body that is
 * refused, as one with equal keys, has nothing kept of it.
 */
public final class StripCheck implements Check {

    static final String POINTS = "customfield_10016";
    static final String SPRINT = "customfield_10020";

    private static final KnownConnection CONNECTION = new KnownConnection(
            new UUID(1, 1),
            new UUID(2, 2),
            1,
            List.of(SignatureCheck.SECRET),
            Map.of(FieldRole.STORY_POINTS, POINTS, FieldRole.SPRINT, SPRINT),
            1);

    @Override
    public void check(byte[] input) {
        Proof proof = WebhookSignature.of(CONNECTION.secrets(), List.of(SignatureCheck.header(input)));
        switch (new DeliveryReader(CONNECTION, proof, null).read(new ByteArrayInputStream(input))) {
            case Received.Proven proven -> require(proven.delivery(), input);
            case Received.Unreadable refused -> {}
            case Received other -> throw new AssertionError("signed, and yet " + other);
        }
    }

    private static void require(JiraDelivery delivery, byte[] input) {
        if (!delivery.isIgnored()) {
            JsonElement tree = Tree.of(input);
            delivery.issues().forEach(touched -> new TouchedTruth(tree).require(touched));
            delivery.metadata().forEach(touched -> new TouchedTruth(tree).require(touched));
        }
    }
}
