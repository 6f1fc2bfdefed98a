package io.piboard.ingest.jira;

import io.piboard.ingest.IngestConfig;
import io.piboard.ingest.IssueTouchedPublisher;
import io.piboard.ingest.MetadataTouchedPublisher;
import io.piboard.ingest.connection.ConnectionsReadCheck;
import io.piboard.ingest.connection.KnownConnection;
import io.piboard.ingest.connection.KnownConnections;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** Where Jira delivers: 200 means that the broker has it, and nothing else does. */
@Path("/webhooks/jira")
public class JiraWebhookResource {

    private static final Logger LOG = Logger.getLogger(JiraWebhookResource.class);

    /** Unknown connections are checked against a secret that nobody has, in the same time and with the same answer. */
    private static final KnownConnection NOBODY = new KnownConnection(
            new UUID(0, 0), new UUID(0, 0), 0, List.of(UUID.randomUUID().toString()), Map.of(), 0);

    private final KnownConnections connections;
    private final ConnectionsReadCheck readCheck;
    private final IssueTouchedPublisher issues;
    private final MetadataTouchedPublisher metadata;
    private final Refusal refusal;
    private final OutcomeMeter meter;
    private final IngestConfig config;

    JiraWebhookResource(
            KnownConnections connections,
            @Readiness ConnectionsReadCheck readCheck,
            IssueTouchedPublisher issues,
            MetadataTouchedPublisher metadata,
            Refusal refusal,
            OutcomeMeter meter,
            IngestConfig config) {
        this.connections = connections;
        this.readCheck = readCheck;
        this.issues = issues;
        this.metadata = metadata;
        this.refusal = refusal;
        this.meter = meter;
        this.config = config;
    }

    @POST
    @Path("/{connection}")
    @Operation(summary = "Takes one webhook of Jira; the body is what Jira sent, byte for byte")
    @APIResponse(responseCode = "200", description = "Stored; or of no concern here")
    @APIResponse(responseCode = "400", description = "Signed, but not readable")
    @APIResponse(responseCode = "401", description = "Unknown connection, or missing or wrong signature")
    @APIResponse(responseCode = "413", description = "Larger than 25 MB")
    @APIResponse(responseCode = "429", description = "Too many at once; see Retry-After")
    @APIResponse(responseCode = "503", description = "Not stored; see Retry-After")
    public Uni<Response> receive(
            @PathParam("connection") String connection,
            @HeaderParam(WebhookSignature.HEADER) String signature,
            @HeaderParam("X-Atlassian-Webhook-Identifier") String identifier,
            byte[] body) {
        return surelyKnown(connection)
                .map(claimed -> read(proven(claimed, signature, body), identifier, body))
                .chain(this::publish)
                .onFailure(HttpProblem.class)
                .recoverWithItem(problem -> ((HttpProblem) problem).toResponse());
    }

    /** Old Servers sign nothing; there the address is the secret, and the body is not believed. */
    @POST
    @Path("/{connection}/{secret}")
    @Operation(summary = "Takes one webhook of a Jira that cannot sign: only ids are kept, and the issue is read again")
    @APIResponse(responseCode = "200", description = "Stored; or of no concern here")
    @APIResponse(responseCode = "401", description = "Unknown connection or wrong secret")
    public Uni<Response> receiveUnsigned(
            @PathParam("connection") String connection, @PathParam("secret") String secret, byte[] body) {
        return surelyKnown(connection)
                .map(claimed -> read(known(claimed, secret), null, body).unsigned())
                .chain(this::publish)
                .onFailure(HttpProblem.class)
                .recoverWithItem(problem -> ((HttpProblem) problem).toResponse());
    }

    /** Jira never repeats what was answered 401: as long as not all connections are read, nobody is unknown. */
    private Uni<KnownConnection> surelyKnown(String connection) {
        KnownConnection claimed = find(connection);
        return claimed == NOBODY
                ? readCheck.allRead().map(all -> all ? find(connection) : notYet())
                : Uni.createFrom().item(claimed);
    }

    private KnownConnection notYet() {
        meter.count(Outcome.UNAVAILABLE);
        throw refusal.unavailable();
    }

    private KnownConnection proven(KnownConnection claimed, String signature, byte[] body) {
        return accepted(claimed, secret -> WebhookSignature.matches(secret, body, signature));
    }

    private KnownConnection known(KnownConnection claimed, String given) {
        return accepted(claimed, secret -> WebhookSignature.isSecret(secret, given));
    }

    private KnownConnection accepted(KnownConnection claimed, Predicate<String> right) {
        if (claimed.secrets().isEmpty()) {
            meter.count(Outcome.UNAVAILABLE);
            throw refusal.unavailable();
        }
        if (claimed.secrets().stream().noneMatch(right)) {
            meter.count(Outcome.UNAUTHORIZED);
            throw refusal.unauthorized();
        }
        return claimed;
    }

    private KnownConnection find(String connection) {
        try {
            return connections.find(UUID.fromString(connection)).orElse(NOBODY);
        } catch (IllegalArgumentException noUuid) {
            return NOBODY;
        }
    }

    private JiraDelivery read(KnownConnection connection, String identifier, byte[] body) {
        try {
            return JiraDelivery.read(body, identifier, connection);
        } catch (UnreadableDeliveryException e) {
            LOG.warnf("connection=%s webhook refused: %s", connection.connection(), e.getMessage());
            meter.count(Outcome.UNREADABLE);
            throw refusal.unreadable(e.getMessage());
        }
    }

    private Uni<Response> publish(JiraDelivery delivery) {
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().iterable(delivery.issues()).onItem().transformToUniAndMerge(issues::publish),
                        Multi.createFrom()
                                .iterable(delivery.metadata())
                                .onItem()
                                .transformToUniAndMerge(touched -> metadata.publish(touched, delivery.id())))
                .onItem()
                .ignoreAsUni()
                .ifNoItem()
                .after(config.answerWithin())
                .fail()
                .onFailure()
                .transform(this::notStored)
                .map(stored -> taken(delivery));
    }

    private Throwable notStored(Throwable cause) {
        LOG.warnf("webhook not stored: %s", cause);
        meter.count(Outcome.UNAVAILABLE);
        return refusal.unavailable();
    }

    private Response taken(JiraDelivery delivery) {
        meter.count(delivery.isIgnored() ? Outcome.IGNORED : Outcome.ACCEPTED);
        return Response.ok().build();
    }
}
