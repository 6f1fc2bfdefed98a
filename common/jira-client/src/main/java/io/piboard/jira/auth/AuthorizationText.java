package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * How the process that looks after log-ins hands one to a process that only uses it: a complete {@code Authorization}
 * header value, or, where each request is signed on its own (OAuth 1.0a), what signs it. To be sealed on its way.
 */
public final class AuthorizationText {

    /** No header value of HTTP begins like this. */
    private static final String LINK = "{";

    private AuthorizationText() {}

    public static String bearer(String accessToken) {
        return "Bearer " + accessToken;
    }

    public static String of(JiraCredentials.OAuth1a link) {
        return new JsonObject()
                .put("consumerKey", link.consumerKey())
                .put("accessToken", link.accessToken())
                .put("privateKey", link.privateKey())
                .encode();
    }

    /**
     * A log-in that renews nothing: whoever wrote the text does.
     *
     * @param text asked for with each request, so that the caller may keep it sealed in between
     */
    public static JiraLogin login(Supplier<String> text) {
        return new JiraLogin() {
            @Override
            public Uni<String> header() {
                return Uni.createFrom()
                        .item(text)
                        .chain(known -> isLink(known)
                                ? signing(known).header()
                                : Uni.createFrom().item(known));
            }

            @Override
            public String sign(String header, String method, URI request) {
                return header.equals(OAuth1Login.TO_BE_SIGNED)
                        ? signing(text.get()).sign(header, method, request)
                        : header;
            }
        };
    }

    private static boolean isLink(String text) {
        return text.startsWith(LINK);
    }

    private static JiraLogin signing(String text) {
        return new OAuth1Login(link(text), Clock.systemUTC());
    }

    private static JiraCredentials.OAuth1a link(String text) {
        try {
            JsonObject link = new JsonObject(text);
            return new JiraCredentials.OAuth1a(
                    link.getString("consumerKey"), link.getString("accessToken"), link.getString("privateKey"));
        } catch (DecodeException | ClassCastException e) {
            // without the cause: it quotes the text
            throw new IllegalArgumentException("The authorization is neither a header nor an application link");
        }
    }
}
