package io.piboard.embedded.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The provider's RSA key, kept in a file that only its owner can read. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RsaJsonWebKey load(Path file) {
        try {
            if (file != null && Files.exists(file)) {
                return new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(file)));
            }
            RsaJsonWebKey key = generate();
            if (file != null) {
                save(key, file);
            }
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Not a usable signing key: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the signing key " + file, e);
        }
    }

    private static RsaJsonWebKey generate() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
        key.setKeyId(UUID.randomUUID().toString());
        key.setAlgorithm("RS256");
        key.setUse("sig");
        return key;
    }

    private static void save(RsaJsonWebKey key, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.toJson(OutputControlLevel.INCLUDE_PRIVATE), StandardOpenOption.WRITE);
    }
}
