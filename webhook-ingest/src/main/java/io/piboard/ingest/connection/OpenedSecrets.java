package io.piboard.ingest.connection;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.SealedText;
import io.piboard.secrets.KeyRing;
import io.piboard.secrets.SealBrokenException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The secrets of one connection record, as far as this replica's key ring opens them.
 *
 * @param locked whether a present one does not open; the one before may be gone without harm
 */
record OpenedSecrets(List<String> webhook, List<String> app, boolean locked) {

    private static final Logger LOG = Logger.getLogger(OpenedSecrets.class);

    static OpenedSecrets of(ConnectionChanged news, KeyRing keys) {
        Optional<String> present = open(news, news.webhookSecret(), keys);
        Optional<String> app = open(news, news.appSecret(), keys);
        boolean locked = news.webhookSecret() != null && present.isEmpty() || news.appSecret() != null && app.isEmpty();
        Optional<String> before = present.flatMap(secret -> open(news, news.previousWebhookSecret(), keys));
        return new OpenedSecrets(
                Stream.concat(present.stream(), before.stream()).toList(),
                app.stream().toList(),
                locked);
    }

    private static Optional<String> open(ConnectionChanged news, SealedText sealedSecret, KeyRing keys) {
        try {
            return Optional.ofNullable(sealedSecret)
                    .map(secret -> keys.open(secret, news.organisation(), news.connection()));
        } catch (SealBrokenException e) {
            LOG.errorf("connection=%s a webhook secret does not open: %s", news.connection(), e.getMessage());
            return Optional.empty();
        }
    }
}
