package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Signs each request for an application link of OAuth 1.0a; its access token lasts for years and is not renewed. */
final class OAuth1Login implements JiraLogin {

    /** Stands for the header until the request is known. */
    private static final String TO_BE_SIGNED = "OAuth";

    private final JiraCredentials.OAuth1a credentials;
    private final PrivateKey key;
    private final Clock clock;

    OAuth1Login(JiraCredentials.OAuth1a credentials, Clock clock) {
        this.credentials = credentials;
        this.key = key(credentials.privateKey());
        this.clock = clock;
    }

    @Override
    public Uni<String> header() {
        return Uni.createFrom().item(TO_BE_SIGNED);
    }

    @Override
    public String sign(String header, String method, URI request) {
        return header.equals(TO_BE_SIGNED) ? new OAuth1Signature(method, request, parameters()).header(key) : header;
    }

    private Map<String, String> parameters() {
        return Map.of(
                "oauth_consumer_key", credentials.consumerKey(),
                "oauth_token", credentials.accessToken(),
                "oauth_signature_method", "RSA-SHA1",
                "oauth_timestamp", String.valueOf(clock.instant().getEpochSecond()),
                "oauth_nonce", UUID.randomUUID().toString(),
                "oauth_version", "1.0");
    }

    private static PrivateKey key(String pem) {
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
