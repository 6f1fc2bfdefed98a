package io.piboard.jira.auth;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What an application link of OAuth 1.0a knows us as, and the key that proves it with each request. */
final class OAuth1Consumer {

    private final String name;
    private final PrivateKey key;
    private final Clock clock;

    /** @param privateKey PKCS#8 in PEM */
    OAuth1Consumer(String name, String privateKey, Clock clock) {
        this.name = name;
        this.key = key(privateKey);
        this.clock = clock;
    }

    /** The header of one request, good for once. */
    String authorization(String method, URI request, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("oauth_consumer_key", name);
        all.put("oauth_signature_method", "RSA-SHA1");
        all.put("oauth_timestamp", String.valueOf(clock.instant().getEpochSecond()));
        all.put("oauth_nonce", UUID.randomUUID().toString());
        all.put("oauth_version", "1.0");
        return new OAuth1Signature(method, request, all).header(key);
    }

    static PrivateKey key(String pem) {
        String bare = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(bare)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // without the cause: it may quote the key
            throw new IllegalArgumentException("The private key of the application link is no PKCS#8 key");
        }
    }
}
