package io.piboard.metadata.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.piboard.metadata.alm.AlmSite;
import io.piboard.metadata.secret.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Seals what a connection keeps secret and opens it for our own use. */
@ApplicationScoped
class ConnectionSecrets {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Logger LOG = Logger.getLogger(ConnectionSecrets.class);

    private final Seals seals;

    ConnectionSecrets(Seals seals) {
        this.seals = seals;
    }

    SealedSecrets seal(Registration registration) {
        var organisation = registration.organisation();
        var connection = registration.connection();
        Credentials credentials = registration.credentials();
        return new SealedSecrets(
                seals.sealForSync(write(credentials), organisation, connection),
                seals.sealForSync(registration.authorization().header(), organisation, connection),
                credentials
                        .appSecret()
                        .map(secret -> seals.sealForIngest(secret, organisation, connection))
                        .orElse(null));
    }

    void reseal(Connection connection) {
        if (connection.reseal(seals, Instant.now())) {
            LOG.infof("sealed by the newest keys connection=%s", connection.id());
        }
    }

    /** The sealed form of a secret that is another than the present one; empty for the same, or for none. */
    Optional<String> changedWebhookSecret(String secret, Connection connection) {
        boolean same = secret == null
                || (connection.sealedWebhookSecret() != null && secret.equals(openWebhookSecret(connection)));
        return same ? Optional.empty() : Optional.of(sealWebhookSecret(secret, connection));
    }

    String sealWebhookSecret(String secret, Connection connection) {
        return seals.sealForIngest(secret, connection.organisation(), connection.id());
    }

    String openWebhookSecret(Connection connection) {
        return seals.openForIngest(connection.sealedWebhookSecret(), connection.organisation(), connection.id());
    }

    String seal(Authorization authorization, Connection connection) {
        return seals.sealForSync(authorization.header(), connection.organisation(), connection.id());
    }

    KnownConnection open(Connection connection) {
        String credentials = seals.open(connection.sealedCredentials(), connection.organisation(), connection.id());
        String authorization = seals.open(connection.sealedAuthorization(), connection.organisation(), connection.id());
        return new KnownConnection(
                connection.organisation(),
                connection.id(),
                connection.version(),
                connection.state(),
                URI.create(connection.siteUrl()),
                new AlmSite(connection.id(), URI.create(connection.apiUrl()), connection.kind(), authorization),
                read(credentials),
                connection.projectIds());
    }

    private static String write(Credentials credentials) {
        try {
            return MAPPER.writerFor(Credentials.class).writeValueAsString(credentials);
        } catch (JsonProcessingException e) {
            // without the cause: it may quote the secret
            throw new IllegalStateException("credentials cannot be written");
        }
    }

    private static Credentials read(String json) {
        try {
            return MAPPER.readValue(json, Credentials.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored credentials cannot be read");
        }
    }
}
