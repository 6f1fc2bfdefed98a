package io.piboard.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.piboard.contracts.connection.SealedText;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * Seals secrets for one reader and opens them again: a Tink keyset of AES-256-GCM keys, the newest of which seals.
 *
 * <p>A seal is bound to the ring's name, the organisation and the connection, so that a text copied to another row or
 * record does not open there.
 */
public final class KeyRing {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int PREFIX = 5;

    private final String name;
    private final KeysetHandle keys;
    private final Aead aead;

    private KeyRing(String name, KeysetHandle keys) throws GeneralSecurityException {
        this.name = Objects.requireNonNull(name);
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A new ring with one key. */
    public static KeyRing generate(String name) {
        try {
            return new KeyRing(name, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM offers no AES-256-GCM", e);
        }
    }

    /**
     * Reads what {@link #toBase64()} wrote.
     *
     * @throws IllegalArgumentException when the text is no key ring; the cause is left out, it could quote the text
     */
    public static KeyRing fromBase64(String name, String text) {
        try {
            String json = new String(Base64.getDecoder().decode(text.strip()), UTF_8);
            return new KeyRing(name, TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "key ring " + name + ": the text is not the base64 of a Tink JSON keyset (see common/secrets)");
        }
    }

    /** The ring with its keys in the clear: for the place where the deployment keeps its secrets, and nowhere else. */
    public String toBase64() {
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key ring " + name + " cannot be written", e);
        }
    }

    /** The same ring with a new key that seals from now on; the older keys still open what they sealed. */
    public KeyRing rotated() {
        try {
            KeysetHandle.Builder more = KeysetHandle.newBuilder(keys);
            more.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            return new KeyRing(name, more.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key ring " + name + " takes no further key", e);
        }
    }

    public SealedText seal(String plain, UUID organisation, UUID connection) {
        try {
            byte[] sealed = aead.encrypt(plain.getBytes(UTF_8), boundTo(organisation, connection));
            return new SealedText(name, Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key ring " + name + " cannot seal", e);
        }
    }

    /**
     * The secret in the clear.
     *
     * @throws SealBrokenException when it was sealed for another ring, organisation or connection, or was changed since
     */
    public String open(SealedText sealed, UUID organisation, UUID connection) {
        if (!name.equals(sealed.keyRing())) {
            throw new SealBrokenException(
                    "sealed for key ring " + sealed.keyRing() + ", this is key ring " + name, null);
        }
        try {
            byte[] envelope = Base64.getDecoder().decode(sealed.ciphertext());
            return new String(aead.decrypt(envelope, boundTo(organisation, connection)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBrokenException(
                    "key ring " + name + " cannot open this: another key, organisation or connection, or damaged", e);
        }
    }

    /** Whether the newest key sealed it; a text that is no seal of this ring is not current. */
    public boolean isCurrent(SealedText sealed) {
        try {
            byte[] envelope = Base64.getDecoder().decode(sealed.ciphertext());
            // Tink begins with a version byte and the id of the key
            return envelope.length > PREFIX
                    && ByteBuffer.wrap(envelope).getInt(1) == keys.getPrimary().getId();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** Two ids of fixed length after the name: no two bindings are written alike. */
    private byte[] boundTo(UUID organisation, UUID connection) {
        return (name + '/' + organisation + '/' + connection).getBytes(UTF_8);
    }

    /** The name only: a key ring ends up in logs sooner or later. */
    @Override
    public String toString() {
        return "KeyRing[" + name + "]";
    }
}
