package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Signs each request for an application link of OAuth 1.0a; its access token lasts for years and is not renewed. */
final class OAuth1Login implements JiraLogin {

    /** Stands for the header until the request is known. */
    static final String TO_BE_SIGNED = "OAuth";

    private final OAuth1Consumer consumer;
    private final String accessToken;

    OAuth1Login(JiraCredentials.OAuth1a credentials, Clock clock) {
        this.consumer = new OAuth1Consumer(credentials.consumerKey(), credentials.privateKey(), clock);
        this.accessToken = credentials.accessToken();
    }

    @Override
    public Uni<String> header() {
        return Uni.createFrom().item(TO_BE_SIGNED);
    }

    @Override
    public String sign(String header, String method, URI request) {
        return header.equals(TO_BE_SIGNED)
                ? consumer.authorization(method, request, Map.of("oauth_token", accessToken))
                : header;
    }
}
