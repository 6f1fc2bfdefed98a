package io.piboard.simulation.jira;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.simulation.kafka.SimulatedKafka;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.planning.Planning;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells of each change with the values of that moment, as webhook-ingest would put it on its topic: late, in any order,
 * twice, some without a body that proves anything; lost only where a run says so.
 */
public final class Webhooks {

    private static final int USUAL = 400;
    private static final int LONGEST = 20_000;

    private final Kernel kernel;
    private final SimulatedKafka kafka;
    private final Planning planning;
    private final int lostPerMille;
    private boolean lossy;
    private int createdLeast;
    private int createdMost;
    private long deliveries;
    private int onItsWay;

    public Webhooks(Kernel kernel, SimulatedKafka kafka, Planning planning, int lostPerMille) {
        this.kernel = kernel;
        this.kafka = kafka;
        this.planning = planning;
        this.lostPerMille = lostPerMille;
        this.lossy = lostPerMille > 0;
    }

    /** The webhooks of creates come between these times after the create. */
    public void createdWithin(int least, int most) {
        createdLeast = least;
        createdMost = most;
    }

    /** From now on none is lost any more. */
    public void calm() {
        lossy = false;
    }

    void changed(Change change) {
        kernel.log().count("webhooks");
        if (lossy && !isInOneMillisecond(change) && kernel.chance().perMille(lostPerMille)) {
            kernel.log().count("webhooks lost");
            kernel.log().tell("jira", "loses a webhook of", change.issueId());
            return;
        }
        IssueTouched touched = touched(change);
        deliver(change, touched);
        if (kernel.chance().perMille(kernel.chaos().repeated())) {
            kernel.log().count("webhooks doubled");
            deliver(change, touched);
        }
    }

    /** If only the second of two was lost, no walk by {@code updated} could tell: a limit that the README states. */
    private static boolean isInOneMillisecond(Change change) {
        return change.before() != null
                && change.after() != null
                && change.before().updated().equals(change.after().updated());
    }

    private void deliver(Change change, IssueTouched touched) {
        onItsWay++;
        SimulatedKafka.Record record = new SimulatedKafka.Record(
                Topics.ISSUE_TOUCHED,
                touched.connection() + "/" + touched.issueId(),
                touched.organisation(),
                EventJson.write(touched));
        kernel.time().after(delay(change), () -> arrive(record));
    }

    private void arrive(SimulatedKafka.Record record) {
        onItsWay--;
        kafka.append(record);
    }

    public boolean isOnItsWay() {
        return onItsWay > 0;
    }

    private int delay(Change change) {
        return change.kind() == Change.Kind.CREATED && createdMost > 0
                ? kernel.chance().between(createdLeast, createdMost)
                : kernel.chance().delay(USUAL, LONGEST);
    }

    /** The actor proves nothing, because people may use our account. */
    private IssueTouched touched(Change change) {
        boolean bare = switch (change.kind()) {
            case DELETED, LINKED -> true;
            case CREATED, UPDATED -> kernel.chance().percent(20);
        };
        return new IssueTouched(
                planning.organisation(),
                planning.connection(),
                change.issueId(),
                "jira:issue_" + change.kind().name().toLowerCase(Locale.ROOT),
                kernel.time().instant(),
                change.actor() + "/" + ++deliveries,
                bare ? null : snapshot(change.after()));
    }

    /** A body does not always show every field: what is absent is not cleared (link.md rule 13). */
    private IssueSnapshot snapshot(AlmIssue issue) {
        Map<String, FieldValue> fields = new HashMap<>();
        issue.fields().forEach((field, value) -> fields.put(issue.jiraFields().get(field), value));
        if (kernel.chance().percent(12)) {
            fields.remove(issue.jiraFields().get(kernel.chance().pick(List.of(SyncedField.values()))));
        }
        fields.put("statusCategory", FieldValue.of(issue.statusCategory()));
        fields.put("project", FieldValue.of(issue.projectId()));
        fields.put("issuetype", FieldValue.of(issue.issueTypeId()));
        issue.links().stream()
                .filter(link -> link.type().equals(AlmIssue.PARENT))
                .forEach(link -> fields.put("parent", FieldValue.of(link.other())));
        return new IssueSnapshot(issue.key(), issue.updated(), 1, fields);
    }
}
