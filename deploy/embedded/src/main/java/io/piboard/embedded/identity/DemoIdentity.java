package io.piboard.embedded.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The running OpenID provider of the demo: authorization code with PKCE for the page, password grant for curl. */
public final class DemoIdentity implements AutoCloseable {

    static final String PATH = "/identity";

    private static final long TIMEOUT_SECONDS = 30;

    private final Vertx vertx;
    private final HttpServer server;
    private final URI issuer;
    private final TokenSigner signer;

    private DemoIdentity(Vertx vertx, HttpServer server, URI issuer, TokenSigner signer) {
        this.vertx = vertx;
        this.server = server;
        this.issuer = issuer;
        this.signer = signer;
    }

    public static DemoIdentity start(IdentityOptions options) {
        Vertx vertx = Vertx.vertx();
        try {
            // bound before the routes exist, because a free port is part of the issuer's name
            var router = Router.router(vertx);
            var server = wait(vertx.createHttpServer().requestHandler(router).listen(options.port(), "127.0.0.1"));
            var origin =
                    options.origin() == null ? URI.create("http://127.0.0.1:" + server.actualPort()) : options.origin();
            URI issuer = URI.create(origin + PATH);
            var signer = new TokenSigner(issuer, SigningKey.load(options.keyFile()));
            routes(router, issuer, signer);
            return new DemoIdentity(vertx, server, issuer, signer);
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    private static void routes(Router router, URI issuer, TokenSigner signer) {
        var codes = new AuthorizationCodes();
        var authorize = new AuthorizeRoute(codes, new RedirectTarget(issuer));
        router.post().handler(BodyHandler.create(false).setBodyLimit(64 * 1024));
        router.get(PATH + "/.well-known/openid-configuration").handler(new DiscoveryRoute(issuer)::handle);
        router.get(PATH + "/jwks").handler(context -> context.json(signer.publicKeys()));
        router.get(PATH + "/authorize").handler(authorize::show);
        router.post(PATH + "/authorize").handler(authorize::logIn);
        router.post(PATH + "/token").handler(new TokenRoute(codes, signer)::handle);
    }

    public URI issuer() {
        return issuer;
    }

    public int port() {
        return server.actualPort();
    }

    /** An access token as the person would get it by logging in. */
    public String token(DemoPerson person) {
        return signer.accessToken(person);
    }

    @Override
    public void close() {
        wait(vertx.close());
    }

    private static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Demo identity: " + e.getMessage(), e);
        }
    }
}
