package io.piboard.ingest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.connection.SealedText;
import io.piboard.secrets.KeyRing;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The highest version counts, whatever the order; a secret is opened for its own organisation and connection only. */
class KnownConnectionsTest {

    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final UUID ACME = new UUID(0, 2);

    private final KeyRing keys = KeyRing.generate("ingest");
    private final KnownConnections connections = new KnownConnections(keys);

    @Test
    void aConnectionIsKnownWithItsSecretOpened() {
        connections.learn(acme(1, ConnectionState.ACTIVE, "hush"));
        KnownConnection known = connections.find(ACME).orElseThrow();
        assertThat(known.secrets()).contains("hush");
        assertThat(known.organisation()).isEqualTo(ORGANISATION);
        assertThat(known.fields()).containsEntry(FieldRole.SPRINT, "customfield_10020");
        assertThat(known.toString()).doesNotContain("hush");
    }

    @Test
    void anUnknownConnectionIsNot() {
        assertThat(connections.find(ACME)).isEmpty();
    }

    @Test
    void aNewerVersionReplaces() {
        connections.learn(acme(1, ConnectionState.ACTIVE, "old"));
        connections.learn(acme(2, ConnectionState.ACTIVE, "new"));
        assertThat(secrets()).contains("new");
    }

    @Test
    void anOlderVersionThatComesLateIsDropped() {
        connections.learn(acme(2, ConnectionState.ACTIVE, "new"));
        connections.learn(acme(1, ConnectionState.ACTIVE, "old"));
        assertThat(secrets()).contains("new");
    }

    @Test
    void aRemovedConnectionDoesNotComeBackByAnOlderRecord() {
        connections.learn(acme(2, ConnectionState.REMOVED, "hush"));
        connections.learn(acme(1, ConnectionState.ACTIVE, "hush"));
        assertThat(connections.find(ACME)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ConnectionState.class,
            names = {"PAUSED", "UNAUTHORIZED"})
    void webhooksAreTakenWhileTrafficToJiraRests(ConnectionState state) {
        connections.learn(acme(1, state, "hush"));
        assertThat(secrets()).contains("hush");
    }

    @Test
    void withoutAWebhookSecretNothingIsTaken() {
        connections.learn(changed(1, ConnectionState.ACTIVE, null));
        assertThat(connections.find(ACME)).isEmpty();
    }

    @Test
    void aSecretThatDoesNotOpenLeavesTheConnectionKnown() {
        SealedText foreign = KeyRing.generate("ingest").seal("hush", ORGANISATION, ACME);
        connections.learn(changed(1, ConnectionState.ACTIVE, foreign));
        assertThat(connections.find(ACME)).isPresent();
        assertThat(secrets()).isEmpty();
        assertThat(known().locked()).isTrue();
    }

    @Test
    void anAppIsKnownByItsSecretAloneOrBesideTheOther() {
        // when
        connections.learn(app(1, null, keys.seal("client", ORGANISATION, ACME)));

        // then
        assertThat(known().appSecrets()).containsExactly("client");
        assertThat(known().secrets()).isEmpty();
        assertThat(known().locked()).isFalse();

        // when
        connections.learn(app(2, keys.seal("hush", ORGANISATION, ACME), keys.seal("client", ORGANISATION, ACME)));

        // then
        assertThat(known().secrets()).containsExactly("hush");
        assertThat(known().appSecrets()).containsExactly("client");
    }

    @Test
    void anAppsSecretThatDoesNotOpenLocksToo() {
        SealedText foreign = KeyRing.generate("ingest").seal("client", ORGANISATION, ACME);
        connections.learn(app(1, keys.seal("hush", ORGANISATION, ACME), foreign));
        assertThat(known().locked()).isTrue();
        assertThat(known().secrets()).containsExactly("hush");
    }

    @Test
    void aSecretOfAnotherConnectionDoesNotOpen() {
        SealedText copied = keys.seal("hush", ORGANISATION, new UUID(0, 3));
        connections.learn(changed(1, ConnectionState.ACTIVE, copied));
        assertThat(secrets()).isEmpty();
    }

    @Test
    void whileTheSecretIsBeingChangedBothAreTaken() {
        ConnectionChanged both = acme(1, ConnectionState.ACTIVE, "new", keys.seal("old", ORGANISATION, ACME));
        connections.learn(both);
        assertThat(secrets()).containsExactly("new", "old");
    }

    @Test
    void afterTheChangeTheOldSecretIsTakenNoMore() {
        connections.learn(acme(1, ConnectionState.ACTIVE, "new", keys.seal("old", ORGANISATION, ACME)));
        connections.learn(acme(2, ConnectionState.ACTIVE, "new"));
        assertThat(secrets()).containsExactly("new");
    }

    @Test
    void anOldSecretThatDoesNotOpenTakesNothingFromTheNewOne() {
        SealedText foreign = KeyRing.generate("ingest").seal("old", ORGANISATION, ACME);
        connections.learn(acme(1, ConnectionState.ACTIVE, "new", foreign));
        assertThat(secrets()).containsExactly("new");
        assertThat(known().locked()).isFalse();
    }

    private KnownConnection known() {
        return connections.find(ACME).orElseThrow();
    }

    private List<String> secrets() {
        return connections.find(ACME).map(KnownConnection::secrets).orElse(List.of());
    }

    private ConnectionChanged acme(long version, ConnectionState state, String secret) {
        return changed(version, state, keys.seal(secret, ORGANISATION, ACME));
    }

    private ConnectionChanged acme(long version, ConnectionState state, String secret, SealedText previous) {
        return changed(version, state, keys.seal(secret, ORGANISATION, ACME), previous);
    }

    private static ConnectionChanged changed(long version, ConnectionState state, SealedText webhookSecret) {
        return changed(version, state, webhookSecret, null);
    }

    private static ConnectionChanged changed(
            long version, ConnectionState state, SealedText webhookSecret, SealedText previous) {
        return changed(version, state, webhookSecret, previous, null);
    }

    private static ConnectionChanged app(long version, SealedText webhookSecret, SealedText appSecret) {
        return changed(version, ConnectionState.ACTIVE, webhookSecret, null, appSecret);
    }

    private static ConnectionChanged changed(
            long version, ConnectionState state, SealedText webhookSecret, SealedText previous, SealedText appSecret) {
        return new ConnectionChanged(
                ORGANISATION,
                ACME,
                version,
                "Acme",
                JiraKind.CLOUD,
                URI.create("https://acme.example"),
                URI.create("https://acme.example"),
                state,
                "project in (10000)",
                Map.of(FieldRole.SPRINT, "customfield_10020"),
                1,
                webhookSecret,
                null,
                previous,
                appSecret);
    }
}
