package io.piboard.benchmarks.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.piboard.local.LocalStack;
import io.piboard.local.ServiceName;
import io.piboard.local.StackOptions;
import io.piboard.local.demo.DemoIds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** The whole suite with its demo, compiled as in production, for figures of services that need the others. */
public final class DemoStack implements AutoCloseable {

    private static final String GRANT = "grant_type=password&client_id=piboard-web&username=ria&password=piboard";

    private final LocalStack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String bearer;

    private DemoStack(LocalStack stack) throws IOException, InterruptedException {
        this.stack = stack;
        this.bearer = logIn();
    }

    public static DemoStack start(Path repository, Path directory) throws IOException, InterruptedException {
        StackOptions options = StackOptions.test(repository, directory.resolve("stack"))
                .withFresh(true)
                .withQuickStart(false);
        return new DemoStack(LocalStack.start(options));
    }

    /** What metadata-service knows of the demo's site apart from its projects. */
    public URI site() {
        return stack.service(ServiceName.METADATA)
                .address()
                .resolve("/internal/v1/connections/" + DemoIds.CONNECTION + "/site");
    }

    /** Of a person who may read it; good for as long as a run. */
    public String bearer() {
        return bearer;
    }

    /** The ETag of what is there now. */
    public String tag(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Authorization", bearer).build();
        return http.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private String logIn() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.identity() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(GRANT))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return "Bearer "
                + new ObjectMapper()
                        .readTree(answer.body())
                        .path("access_token")
                        .asText();
    }

    @Override
    public void close() {
        http.close();
        stack.close();
    }
}
