package io.piboard.ingest.dev;

import io.piboard.ingest.DeliveryNote;
import io.piboard.ingest.DeliveryPublisher;
import io.piboard.ingest.StrippedDelivery;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page {@code /dev/deliveries}, with a button that sends a delivery again. */
@Path("/dev/deliveries")
@IfBuildProfile("dev")
public class DeliveriesResource {

    private final KeptDeliveries kept;
    private final DeliveryPublisher publisher;

    DeliveriesResource(KeptDeliveries kept, DeliveryPublisher publisher) {
        this.kept = kept;
        this.publisher = publisher;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @Operation(hidden = true)
    public String page() {
        return DeliveriesPage.of(kept.all());
    }

    /** Exactly what left before, marked as a repeat. */
    @POST
    @Path("/{number}/replay")
    @Operation(hidden = true)
    public CompletionStage<Response> replay(@PathParam("number") long number) {
        StrippedDelivery again =
                kept.find(number).map(DeliveriesResource::repeated).orElseThrow(NotFoundException::new);
        // made here: where the broker answers, nobody knows of this request
        Response page = Response.seeOther(URI.create("/dev/deliveries")).build();
        return publisher.publish(again).thenApply(sent -> page);
    }

    private static StrippedDelivery repeated(StrippedDelivery first) {
        DeliveryNote note = new DeliveryNote(first.note().id(), first.note().trace(), Optional.of("replay"));
        return new StrippedDelivery(first.connection(), first.at(), first.issues(), first.metadata(), note);
    }
}
