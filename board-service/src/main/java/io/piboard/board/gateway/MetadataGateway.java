package io.piboard.board.gateway;

import io.piboard.board.rest.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks metadata-service and hands on what it answers, problems included; its silence is a 503. */
@ApplicationScoped
class MetadataGateway {

    /** What a client needs to come back at the right time, to ask only for what is new, and to know how new it is. */
    private static final List<String> PASSED_ON =
            List.of(HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, "Retry-After", "Piboard-Read-At", "Piboard-Stale");

    private final MetadataApi metadata;

    MetadataGateway(@RestClient MetadataApi metadata) {
        this.metadata = metadata;
    }

    Uni<Response> ask(Function<MetadataApi, Uni<Response>> question) {
        return question.apply(metadata)
                .onFailure(WebApplicationException.class)
                .recoverWithItem(e -> ((WebApplicationException) e).getResponse())
                .map(MetadataGateway::passOn)
                .onFailure()
                .transform(e -> Problems.unavailable("metadata-service does not answer. Send it again in a moment."));
    }

    private static Response passOn(Response answer) {
        Response.ResponseBuilder passed = Response.status(answer.getStatus());
        if (answer.hasEntity()) {
            passed.entity(answer.readEntity(byte[].class)).type(answer.getHeaderString(HttpHeaders.CONTENT_TYPE));
        }
        PASSED_ON.forEach(name -> passed.header(name, answer.getHeaderString(name)));
        return passed.build();
    }
}
