package io.piboard.ingest.jira;

import io.piboard.ingest.IngestConfig;
import io.piboard.ingest.connection.KnownConnection;
import io.piboard.ingest.connection.KnownConnections;
import io.piboard.ingest.connection.UpToDate;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Who a delivery says it is from, and whether a claim that did not hold may be refused for good. */
@Singleton
class Claims {

    /**
     * Secrets that nobody has: a claim to an unknown connection, or to a way that its connection does not offer, is checked
     * against them, in the same time and with the same answer as a wrong one.
     */
    private static final List<String> NOBODYS = List.of(UUID.randomUUID().toString());

    private static final KnownConnection NOBODY =
            new KnownConnection(new UUID(0, 0), new UUID(0, 0), 0, List.of(), List.of(), false, Map.of(), 0);

    private final KnownConnections connections;
    private final UpToDate upToDate;
    private final IngestConfig config;

    Claims(KnownConnections connections, UpToDate upToDate, IngestConfig config) {
        this.connections = connections;
        this.upToDate = upToDate;
        this.config = config;
    }

    KnownConnection of(String connection) {
        try {
            return connections.find(UUID.fromString(connection)).orElse(NOBODY);
        } catch (IllegalArgumentException noUuid) {
            return NOBODY;
        }
    }

    /** Of a Jira that signs; where a signature is, no token is asked for. */
    Proof signed(KnownConnection claimed, DeliveryHeaders headers) {
        return headers.signatures().isEmpty() && headers.token().isPresent()
                ? new AppToken(orNobodys(claimed.appSecrets()), headers.token().get(), config.tokenTolerance())
                : WebhookSignature.of(orNobodys(claimed.secrets()), headers.signatures());
    }

    /** Of a Jira that only knows its address. */
    Proof addressed(KnownConnection claimed, String secret) {
        return new SecretAddress(orNobodys(claimed.secrets()), secret);
    }

    /** Only if nothing is known now that was not known when the delivery came, and nothing is left to be read. */
    CompletionStage<Boolean> isRefusedForGood(String connection, KnownConnection claimed) {
        return upToDate.isUpToDate()
                .map(current -> current && !claimed.locked() && Objects.equals(of(connection), claimed))
                .subscribeAsCompletionStage();
    }

    private static List<String> orNobodys(List<String> secrets) {
        return secrets.isEmpty() ? NOBODYS : secrets;
    }
}
