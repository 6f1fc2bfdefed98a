package io.piboard.ingest.jira;

import io.piboard.ingest.connection.KnownConnection;
import io.piboard.ingest.gate.Admission;
import io.piboard.ingest.gate.Outcome;
import io.piboard.ingest.gate.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** Where Jira delivers: 200 means that the broker has it, and nothing else does. */
@Path("/webhooks/jira")
public class JiraWebhookResource {

    private static final Logger LOG = Logger.getLogger(JiraWebhookResource.class);

    private final Claims claims;
    private final BodyArrival arrival;
    private final DeliveryIntake intake;
    private final Refusal refusal;
    private final RoutingContext request;

    JiraWebhookResource(
            Claims claims, BodyArrival arrival, DeliveryIntake intake, Refusal refusal, RoutingContext request) {
        this.claims = claims;
        this.arrival = arrival;
        this.intake = intake;
        this.refusal = refusal;
        this.request = request;
    }

    @POST
    @Path("/{connection}")
    @Operation(summary = "Takes one webhook of Jira; the body is what Jira sent, byte for byte")
    @APIResponse(responseCode = "200", description = "Stored; or of no concern here")
    @APIResponse(responseCode = "400", description = "Proven, but not readable")
    @APIResponse(responseCode = "401", description = "Unknown connection, or missing or wrong signature or token")
    @APIResponse(responseCode = "408", description = "The end of the body did not come")
    @APIResponse(responseCode = "413", description = "Larger than 25 MB")
    @APIResponse(responseCode = "415", description = "Compressed")
    @APIResponse(responseCode = "429", description = "Too many at once; see Retry-After")
    @APIResponse(responseCode = "503", description = "Not stored; see Retry-After")
    public CompletionStage<Response> receive(@PathParam("connection") String connection, @Context HttpHeaders headers) {
        KnownConnection claimed = claims.of(connection);
        DeliveryHeaders said = DeliveryHeaders.of(headers);
        return take(connection, claimed, claims.signed(claimed, said), said);
    }

    /** Old Servers sign nothing; there the address is the secret, and the body is not believed. */
    @POST
    @Path("/{connection}/{secret}")
    @Operation(summary = "Takes one webhook of a Jira that cannot sign: only ids are kept, and the issue is read again")
    @APIResponse(responseCode = "200", description = "Stored; or of no concern here")
    @APIResponse(responseCode = "401", description = "Unknown connection or wrong secret")
    public CompletionStage<Response> receiveUnsigned(
            @PathParam("connection") String connection,
            @PathParam("secret") String secret,
            @Context HttpHeaders headers) {
        KnownConnection claimed = claims.of(connection);
        return take(connection, claimed, claims.addressed(claimed, secret), DeliveryHeaders.of(headers));
    }

    private CompletionStage<Response> take(
            String connection, KnownConnection claimed, Proof proof, DeliveryHeaders headers) {
        Admission admission = Admission.of(request);
        DeliveryReader reader = new DeliveryReader(claimed, proof, headers.identifier());
        return arrival.read(request, reader::read)
                .thenCompose(received -> decide(received, connection, claimed, headers, admission));
    }

    private CompletionStage<Response> decide(
            Received received,
            String connection,
            KnownConnection claimed,
            DeliveryHeaders headers,
            Admission admission) {
        return switch (received) {
            case Received.Proven proven ->
                intake.store(claimed, proven.delivery(), headers).thenApply(outcome -> answer(admission, outcome));
            case Received.Unproven unproven ->
                claims.isRefusedForGood(connection, claimed)
                        .thenApply(surely -> answer(admission, surely ? Outcome.UNAUTHORIZED : Outcome.UNAVAILABLE));
            case Received.Unreadable unreadable -> now(unreadable(admission, claimed, unreadable.why()));
            case Received.TooLarge tooLarge -> now(answer(admission, Outcome.TOO_LARGE));
            case Received.BrokenOff brokenOff -> now(answer(admission, Outcome.BROKEN_OFF));
        };
    }

    private Response unreadable(Admission admission, KnownConnection claimed, String why) {
        LOG.warnf("connection=%s webhook refused: %s", claimed.connection(), why);
        admission.became(Outcome.UNREADABLE);
        return refusal.unreadable(why).toResponse();
    }

    private Response answer(Admission admission, Outcome outcome) {
        admission.became(outcome);
        return refusal.answer(outcome);
    }

    private static CompletionStage<Response> now(Response response) {
        return CompletableFuture.completedStage(response);
    }
}
