package io.piboard.metadata.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.piboard.metadata.alm.AlmSite;
import io.piboard.metadata.secret.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Seals what a connection keeps secret and opens it for our own use. */
@ApplicationScoped
class ConnectionSecrets {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Seals seals;

    ConnectionSecrets(Seals seals) {
        this.seals = seals;
    }

    SealedSecrets seal(Registration registration) {
        var organisation = registration.organisation();
        var connection = registration.connection();
        return new SealedSecrets(
                seals.sealForSync(write(registration.request().auth()), organisation, connection),
                seals.sealForSync(registration.authorization().header(), organisation, connection),
                seals.sealForIngest(registration.request().webhookSecret(), organisation, connection));
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
