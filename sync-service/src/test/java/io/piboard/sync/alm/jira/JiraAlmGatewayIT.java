package io.piboard.sync.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.SealedText;
import io.piboard.secrets.KeyRing;
import io.piboard.sync.SyncSuite;
import io.piboard.sync.alm.AlmConnections;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGatewayContract;
import io.piboard.sync.alm.AlmSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real adapter, over HTTP, against a Jira of each test's own. In Quarkus, because only there the client exists. */
@QuarkusTest
@QuarkusTestResource(SyncSuite.class)
class JiraAlmGatewayIT extends AlmGatewayContract {

    @Inject
    AlmGateway gateway;

    @ConfigProperty(name = "piboard.keys.sync")
    String keys;

    private SimulatedJira jira;
    private ConnectionChanged connection;

    @BeforeEach
    void start() {
        jira = new SimulatedJira();
        connection = connected(AlmConnections.cloud("project in (10000)"));
    }

    @AfterEach
    void stop() {
        jira.close();
    }

    @Override
    protected AlmGateway alm() {
        return gateway;
    }

    @Override
    protected AlmSite site() {
        return jira;
    }

    @Override
    protected ConnectionChanged connection() {
        return connection;
    }

    @Test
    void aMissingPermissionIsARefusalOfThisCallOnly() {
        String source = jira.story("10000", "First");
        String target = jira.story("10000", "Second");
        jira.refuseLinks();

        AlmException.Rejected refusal = catchThrowableOfType(
                AlmException.Rejected.class,
                () -> gateway.link(connection, "10000", source, target).await().atMost(Duration.ofSeconds(30)));

        assertThat(refusal).hasMessageContaining("Link Issues permission");
    }

    private ConnectionChanged connected(ConnectionChanged to) {
        String account = "piboard@acme.example:piboard-token";
        String basic = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        SealedText credentials = KeyRing.fromBase64("sync", keys).seal(basic, to.organisation(), to.connection());
        return new ConnectionChanged(
                to.organisation(),
                to.connection(),
                to.version(),
                to.name(),
                to.kind(),
                jira.uri(),
                jira.uri(),
                to.state(),
                to.scopeJql(),
                to.fields(),
                to.fieldsVersion(),
                null,
                credentials);
    }
}
