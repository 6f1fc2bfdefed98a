package io.piboard.jira.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;

/** Hands the answer that {@link CheckedTransport} has received to the REST client; runs right after it. */
public final class ReceivedAnswer implements ClientRequestFilter {

    private static final String ANSWER = ReceivedAnswer.class.getName();

    /** They speak of the connection, not of the answer. */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "keep-alive", "transfer-encoding");

    static void keep(ClientRequestContext context, BoundedExchange.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.response().statusCode());
        answer.response().headers().forEach((name, value) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                response.header(name, value);
            }
        });
        if (answer.body().length() > 0) {
            response.entity(answer.body().getBytes());
        }
        context.setProperty(ANSWER, response.build());
    }

    @Override
    public void filter(ClientRequestContext context) {
        context.abortWith((Response) context.getProperty(ANSWER));
    }
}
