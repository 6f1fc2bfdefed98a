package io.piboard.jira.auth;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.http.Bounds;
import io.piboard.jira.http.CheckedTransport;
import io.piboard.jira.http.ReceivedAnswer;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The legs of the dance that we go ourselves, by a client that lives for one of them: they are rare. */
final class OAuth1Legs {

    /** Stands for the header until the request is known. */
    private static final String TO_BE_SIGNED = "OAuth";

    private static final Bounds BOUNDS =
            new Bounds(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), 64 * 1024L);

    private final Vertx vertx;
    private final CheckedHosts hosts;

    OAuth1Legs(Vertx vertx, CheckedHosts hosts) {
        this.vertx = vertx;
        this.hosts = hosts;
    }

    Uni<String> requestToken(JiraApp.Link link, URI callback) {
        return token(link, "request-token", Map.of("oauth_callback", callback.toString()));
    }

    Uni<String> accessToken(JiraApp.Link link, String requestToken, String verifier) {
        return token(link, "access-token", Map.of("oauth_token", requestToken, "oauth_verifier", verifier));
    }

    private Uni<String> token(JiraApp.Link link, String leg, Map<String, String> parameters) {
        OAuth1Consumer consumer = new OAuth1Consumer(link.consumerKey(), link.privateKey(), Clock.systemUTC());
        return Uni.createFrom().deferred(() -> {
            CheckedTransport transport = new CheckedTransport(vertx, link.base(), hosts, BOUNDS);
            transport.signWith((header, method, request) -> consumer.authorization(method, request, parameters));
            OAuth1Api jira = client(link.base(), transport);
            return jira.token(leg, TO_BE_SIGNED).map(OAuth1Legs::token).eventually(() -> close(jira, transport));
        });
    }

    private static void close(OAuth1Api jira, CheckedTransport transport) {
        transport.close();
        try {
            if (jira instanceof Closeable client) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OAuth1Api client(URI base, CheckedTransport transport) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(base)
                .followRedirects(false)
                .userAgent("Piboard")
                .register(new OAuth1Problems())
                .register(transport, Integer.MAX_VALUE - 1)
                .register(new ReceivedAnswer(), Integer.MAX_VALUE)
                .build(OAuth1Api.class);
    }

    /** The answer is a form (RFC 5849, 2.1). */
    private static String token(String answer) {
        String form = answer == null ? "" : answer.strip();
        return new QueryStringDecoder(form, false)
                .parameters().getOrDefault("oauth_token", List.of()).stream()
                        .filter(token -> !token.isBlank())
                        .findFirst()
                        .orElseThrow(() -> new LoginFailedException.Unavailable("What answered gave no token"));
    }
}
