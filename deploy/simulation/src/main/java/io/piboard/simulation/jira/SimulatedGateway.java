package io.piboard.simulation.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.simulation.kernel.CallFate;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.PortCall;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Jira as one replica reaches it: slow, refusing, silent, and sometimes doing what was asked long after. */
public final class SimulatedGateway implements AlmGateway {

    private static final int USUAL = 60;
    private static final int LONGEST = 8_000;
    private static final int TIME_OUT = 20_000;
    private static final int LATEST = 90_000;

    private final Kernel kernel;
    private final Life life;
    private final AlmGateway jira;
    private final JiraLedger ledger;
    private final Supplier<CallFate> creates;
    private final PortCall.Pace reading;
    private final PortCall.Pace writing;

    /** @param creates what becomes of each create */
    public SimulatedGateway(Kernel kernel, Life life, AlmGateway jira, JiraLedger ledger, Supplier<CallFate> creates) {
        this.creates = creates;
        this.kernel = kernel;
        this.life = life;
        this.jira = jira;
        this.ledger = ledger;
        this.reading = new PortCall.Pace(
                USUAL, LONGEST, TIME_OUT, 0, this::refusal, () -> new AlmException.Unavailable(false, null));
        this.writing = new PortCall.Pace(
                USUAL, LONGEST, TIME_OUT, LATEST, this::refusal, () -> new AlmException.Unavailable(true, null));
    }

    private AlmException refusal() {
        return switch (kernel.chance().between(0, 9)) {
            case 0 -> new AlmException.Unauthorized(null);
            case 1, 2, 3 ->
                new AlmException.RateLimited(Duration.ofSeconds(kernel.chance().between(1, 10)), null);
            default -> new AlmException.Unavailable(false, null);
        };
    }

    private <T> Uni<T> ask(String what, Supplier<Uni<T>> question) {
        return PortCall.of(kernel, life, reading, "asks Jira: " + what, () -> {
            ledger.asked();
            return question.get();
        });
    }

    private <T> Uni<T> tell(String what, Supplier<Uni<T>> command) {
        return Uni.createFrom().deferred(() -> {
            JiraLedger.Writer writer = ledger.writer(life);
            return PortCall.of(kernel, life, writing, "tells Jira: " + what, () -> ledger.byUs(writer, command));
        });
    }

    @Override
    public Uni<Map<String, AlmIssue>> read(ConnectionChanged connection, Collection<String> issueIds) {
        return ask("read " + issueIds, () -> {
            issueIds.forEach(id -> ledger.looked(life, id));
            return jira.read(connection, issueIds);
        });
    }

    @Override
    public Uni<Boolean> isGone(ConnectionChanged connection, String issueId, String projectId) {
        return ask("gone? " + issueId, () -> jira.isGone(connection, issueId, projectId));
    }

    @Override
    public Uni<Set<String>> inScope(ConnectionChanged connection, Collection<String> issueIds) {
        return ask("in scope? " + issueIds, () -> jira.inScope(connection, issueIds));
    }

    @Override
    public Uni<IdPage> issuesOf(ConnectionChanged connection, Collection<String> projectIds, String pageToken) {
        return ask("issues of " + projectIds, () -> jira.issuesOf(connection, projectIds, pageToken));
    }

    @Override
    public Uni<CreatedIssue> create(ConnectionChanged connection, NewIssue issue) {
        Supplier<Uni<CreatedIssue>> creation = () -> {
            ledger.creating(issue.marker().sticky());
            return ledger.byUs(ledger.writer(life), () -> jira.create(connection, issue));
        };
        return PortCall.fated(kernel, life, writing, creates.get(), "tells Jira: create " + issue.text(), creation);
    }

    @Override
    public Uni<List<CreatedIssue>> findCreated(
            ConnectionChanged connection, String projectId, UUID operation, Instant since) {
        return ask("created in " + projectId, () -> jira.findCreated(connection, projectId, operation, since));
    }

    @Override
    public Uni<List<MadeIssue>> madeByUs(
            ConnectionChanged connection, String projectId, String issueTypeId, Instant since) {
        return ask("made by us in " + projectId, () -> jira.madeByUs(connection, projectId, issueTypeId, since));
    }

    @Override
    public Uni<ChangedPage> changedSince(
            ConnectionChanged connection, Collection<String> projectIds, Instant since, String pageToken) {
        return ask("changed since " + since, () -> jira.changedSince(connection, projectIds, since, pageToken));
    }

    @Override
    public Uni<List<String>> transitionPath(ConnectionChanged connection, AlmIssue issue, String status) {
        return ask("way to " + status, () -> jira.transitionPath(connection, issue, status));
    }

    @Override
    public Uni<Void> write(ConnectionChanged connection, AlmIssue issue, IssueWrite write) {
        ledger.attempting(issue.id(), write.field(), write.value());
        return tell(
                issue.id() + " " + write.field() + "=" + write.value().text(),
                () -> jira.write(connection, issue, write));
    }

    @Override
    public Uni<Void> moveToSprint(ConnectionChanged connection, FieldValue sprint, List<String> issueIds) {
        issueIds.forEach(id -> ledger.attempting(id, SyncedField.ITERATION, sprint));
        return tell(issueIds + " to sprint " + sprint.text(), () -> jira.moveToSprint(connection, sprint, issueIds));
    }

    @Override
    public Uni<SprintCondition> sprint(ConnectionChanged connection, String sprintId) {
        return ask("sprint " + sprintId, () -> jira.sprint(connection, sprintId));
    }

    @Override
    public Uni<Void> delete(ConnectionChanged connection, String issueId) {
        return tell("delete " + issueId, () -> jira.delete(connection, issueId));
    }

    @Override
    public Uni<Void> link(ConnectionChanged connection, String linkType, String source, String target) {
        return tell(source + " " + linkType + " " + target, () -> jira.link(connection, linkType, source, target));
    }

    @Override
    public Uni<Void> unlink(ConnectionChanged connection, String issueId, AlmIssue.Link link) {
        return tell(issueId + " without " + link, () -> jira.unlink(connection, issueId, link));
    }
}
