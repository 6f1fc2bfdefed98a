package io.piboard.ingest.gate;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** A problem as RFC 9457 wants it, written once: a flood asks for the same one thousands of times in a second. */
public final class Problem {

    private static final String CONTENT_TYPE = "application/problem+json";

    private final int status;
    private final Buffer body;
    private final Map<String, String> headers;

    private Problem(int status, Buffer body, Map<String, String> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    /** @param type the last part of its name; what stands before it is the same for all of Piboard */
    static Problem of(String type, int status, String title, String detail) {
        JsonObject members = new JsonObject()
                .put("type", "urn:piboard:problem:" + type)
                .put("status", status)
                .put("title", title)
                .put("detail", detail);
        return new Problem(status, members.toBuffer(), Map.of());
    }

    /** The same with its only header. */
    Problem with(String header, String value) {
        return new Problem(status, body, Map.of(header, value));
    }

    /** For a request that REST never sees. */
    void answer(HttpServerResponse response) {
        headers.forEach(response::putHeader);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .end(body);
    }

    /** For a request that came as far as REST. */
    public Response toResponse() {
        var response = Response.status(status).type(CONTENT_TYPE).entity(body.getBytes());
        headers.forEach(response::header);
        return response.build();
    }
}
