package io.piboard.local;

import io.piboard.secrets.KeyRing;
import java.security.SecureRandom;
import java.util.Base64;

/** The key rings of the services and the secret of the demo webhook, made at the first start. */
record StackSecrets(StackDirectory directory) {

    private static final SecureRandom RANDOM = new SecureRandom();

    String ingestKeys() {
        return new SecretFile(directory.secret("ingest.keys")).readOr(() -> keyRing("ingest"));
    }

    String syncKeys() {
        return new SecretFile(directory.secret("sync.keys")).readOr(() -> keyRing("sync"));
    }

    String webhookSecret() {
        return new SecretFile(directory.secret("webhook")).readOr(StackSecrets::random);
    }

    private static String keyRing(String reader) {
        return KeyRing.generate(reader).toBase64();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
