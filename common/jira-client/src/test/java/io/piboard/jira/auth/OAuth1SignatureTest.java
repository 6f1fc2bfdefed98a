package io.piboard.jira.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OAuth1SignatureTest {

    /** The example of RFC 5849, section 3.4.1.1, without its form body: what Jira gets is JSON. */
    @Test
    void theBaseIsThatOfTheStandard() {
        OAuth1Signature signature = new OAuth1Signature(
                "post",
                URI.create("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"),
                Map.of(
                        "oauth_consumer_key", "9djdj82h48djs9d2",
                        "oauth_token", "kkk9d7dh3k39sjv7",
                        "oauth_signature_method", "HMAC-SHA1",
                        "oauth_timestamp", "137131201",
                        "oauth_nonce", "7d8f3e4a"));

        assertThat(signature.base())
                .isEqualTo(
                        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D"
                                + "%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a"
                                + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201"
                                + "%26oauth_token%3Dkkk9d7dh3k39sjv7");
    }

    @Test
    void whoHasThePublicKeyCanCheckTheRequest() throws Exception {
        // given
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        JiraLogin login =
                new OAuth1Login(new JiraCredentials.OAuth1a("piboard", "t0ken", pem(keys)), Clock.systemUTC());
        URI request = URI.create("https://jira.acme.example/jira/rest/api/2/issue/1?fields=summary%2Cstatus");

        // when
        String header = login.sign(login.header().await().indefinitely(), "GET", request);

        // then
        Map<String, String> parameters = parameters(header);
        byte[] signature = Base64.getDecoder().decode(parameters.remove("oauth_signature"));
        Signature check = Signature.getInstance("SHA1withRSA");
        check.initVerify(keys.getPublic());
        check.update(new OAuth1Signature("GET", request, parameters).base().getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(signature)).isTrue();
        assertThat(parameters)
                .containsEntry("oauth_token", "t0ken")
                .containsEntry("oauth_signature_method", "RSA-SHA1");
    }

    @Test
    void aKeyThatIsNoneIsNotQuoted() {
        assertThatThrownBy(() -> new OAuth1Login(new JiraCredentials.OAuth1a("c", "t", "hush-hush"), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hush");
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static Map<String, String> parameters(String header) {
        return Arrays.stream(header.substring("OAuth ".length()).split(", "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> java.net.URLDecoder.decode(
                                pair[1].substring(1, pair[1].length() - 1), StandardCharsets.UTF_8),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
