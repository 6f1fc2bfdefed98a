package io.piboard.ingest.connection;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.secrets.KeyRing;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Every connection's webhook secrets and field roles, as the highest version heard so far has them. */
@Singleton
public class KnownConnections {

    private static final Logger LOG = Logger.getLogger(KnownConnections.class);

    private final KeyRing keys;
    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();

    KnownConnections(KeyRing keys) {
        this.keys = keys;
    }

    /** Takes the news, unless something as new is known already. */
    public void learn(ConnectionChanged news) {
        entries.compute(
                news.connection(),
                (id, known) -> known != null && known.version() >= news.version() ? known : entry(news));
    }

    /** Empty for a connection that does not exist, was removed, or takes no webhooks. */
    public Optional<KnownConnection> find(UUID connection) {
        return Optional.ofNullable(entries.get(connection)).flatMap(Entry::open);
    }

    private Entry entry(ConnectionChanged news) {
        LOG.infof("connection=%s version=%d state=%s", news.connection(), news.version(), news.state());
        boolean closed =
                news.state() == ConnectionState.REMOVED || news.webhookSecret() == null && news.appSecret() == null;
        return new Entry(news.version(), closed ? Optional.empty() : Optional.of(known(news)));
    }

    private KnownConnection known(ConnectionChanged news) {
        OpenedSecrets secrets = OpenedSecrets.of(news, keys);
        return new KnownConnection(
                news.organisation(),
                news.connection(),
                news.version(),
                secrets.webhook(),
                secrets.app(),
                secrets.locked(),
                news.fields() == null ? Map.of() : news.fields(),
                news.fieldsVersion());
    }

    /** A removed connection keeps its version, so that an older record read again does not bring it back. */
    private record Entry(long version, Optional<KnownConnection> open) {}
}
