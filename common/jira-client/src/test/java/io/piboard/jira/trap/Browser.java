package io.piboard.jira.trap;

import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/** A person's browser, and the page of ours to which Jira sends it back. */
final class Browser implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final BlockingQueue<URI> back = new LinkedBlockingQueue<>();
    private final HttpServer page;

    Browser() throws IOException {
        page = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        page.createContext("/", visit -> {
            back.add(visit.getRequestURI());
            visit.sendResponseHeaders(204, -1);
            visit.close();
        });
        page.start();
    }

    URI callback() {
        return URI.create("http://127.0.0.1:" + page.getAddress().getPort() + "/callback");
    }

    /** Follows Jira's redirect; gives the query with which the browser came back to us. */
    Map<String, String> visit(URI address) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        return new QueryStringDecoder(back.remove().getRawQuery(), false)
                .parameters().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().getFirst()));
    }

    @Override
    public void close() {
        page.stop(0);
    }
}
