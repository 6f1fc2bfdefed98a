package io.piboard.simulation.people;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.jira.SimulatedJira;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SeededChance;
import io.piboard.simulation.planning.Planning;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.InMemorySite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** People in Jira; some of them work with the account that Piboard uses, too. */
public final class JiraPeople {

    private static final Map<String, List<String>> FREE = Map.of(
            "10100", List.of("10101", "10102"),
            "10101", List.of("10100", "10102"),
            "10102", List.of("10100", "10101"));
    private static final List<Map<String, List<String>>> WORKFLOWS = List.of(
            FREE,
            Map.of("10100", List.of("10101"), "10101", List.of("10100", "10102"), "10102", List.of("10101")),
            Map.of("10100", List.of("10101"), "10101", List.of("10102"), "10102", List.of()));

    private final Kernel kernel;
    private final SeededChance chance;
    private final SimulatedJira jira;
    private final Values values;
    private final Set<String> refused = new TreeSet<>();

    public JiraPeople(Kernel kernel, SimulatedJira jira, Values values) {
        this.kernel = kernel;
        this.chance = kernel.chance();
        this.jira = jira;
        this.values = values;
    }

    public void makeIssue(String project) {
        jira.alm()
                .site()
                .create(
                        actor(),
                        new NewIssue(project, Planning.STORY, values.text().text(), null));
    }

    public void makeIssueAsSomebody(String project) {
        jira.alm()
                .site()
                .create(
                        InMemorySite.SOMEBODY,
                        new NewIssue(project, Planning.STORY, values.text().text(), null));
    }

    public void doSomething() {
        List<AlmIssue> issues = List.copyOf(jira.alm().all());
        if (issues.isEmpty() || chance.percent(4)) {
            makeIssue(chance.percent(70) ? Planning.SHARED_PROJECT : Planning.OTHER_PROJECT);
            return;
        }
        AlmIssue issue = chance.pick(issues);
        switch (chance.between(0, 39)) {
            case 0 -> jira.alm().site().delete(actor(), issue.id());
            case 1, 2 -> refuse(issue.id());
            case 3, 4, 5 -> allow();
            case 6 -> linkOrUnlink(issue, chance.pick(issues));
            case 7 -> editTwiceAtOnce(issue);
            case 8 -> changeWorkflow();
            default -> edit(issue);
        }
    }

    private void linkOrUnlink(AlmIssue issue, AlmIssue other) {
        kernel.log().count("links changed in Jira");
        if (!issue.links().isEmpty() && chance.percent(60)) {
            jira.alm().site().unlink(actor(), issue.id(), chance.pick(issue.links()));
        } else if (!issue.id().equals(other.id())) {
            jira.alm().site().link(actor(), chance.pick(Planning.LINK_TYPES), issue.id(), other.id());
        }
    }

    /** Two events in the same millisecond exist (facts section 3): both bodies tell the same {@code updated}. */
    private void editTwiceAtOnce(AlmIssue issue) {
        kernel.log().count("two edits in one millisecond");
        jira.alm().site().withinOneMillisecond(() -> {
            edit(issue);
            edit(issue);
        });
    }

    private void edit(AlmIssue issue) {
        SyncedField field = chance.pick(List.of(SyncedField.values()));
        FieldValue value = values.inJira(field);
        kernel.log().count("edits in Jira");
        try {
            jira.alm().site().edit(actor(), issue.id(), field, value);
        } catch (AlmException refusal) {
            kernel.log().tell("jira", "refuses somebody", refusal.getMessage());
        }
    }

    private void refuse(String id) {
        kernel.log().count("permissions taken");
        refused.add(id);
        jira.alm().site().refuse(id, chance.pick(List.of(SyncedField.values())), "You may not.");
    }

    /** One step at a time, or only forwards, or from every status to every other again. */
    private void changeWorkflow() {
        kernel.log().count("workflows changed");
        jira.alm().site().workflow(chance.pick(WORKFLOWS));
    }

    public void allow() {
        refused.forEach(jira.alm().site()::allow);
        refused.clear();
    }

    private String actor() {
        return chance.percent(30) ? InMemorySite.PIBOARD : InMemorySite.SOMEBODY;
    }
}
