package io.piboard.jirasim.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowsTest {

    private final Workflows workflows = new Workflows();

    @Test
    void aStoryGoesThroughReview() {
        assertThat(goals(DemoCatalog.STORY, DemoCatalog.TO_DO)).containsExactly("In Progress");
        assertThat(goals(DemoCatalog.STORY, DemoCatalog.IN_PROGRESS)).containsExactly("In Review", "To Do");
        assertThat(goals(DemoCatalog.STORY, DemoCatalog.IN_REVIEW)).containsExactly("Done", "In Progress");
    }

    @Test
    void aTaskMayBeClosedFromAnywhereButNotTwice() {
        assertThat(goals(DemoCatalog.TASK, DemoCatalog.TO_DO)).contains("Done");
        assertThat(goals(DemoCatalog.TASK, DemoCatalog.DONE)).containsExactly("To Do");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyStatusIsReachableFromEveryOther(IssueType type) {
        for (Status start : workflows.statuses(type)) {
            assertThat(reachable(type, start)).containsAll(workflows.statuses(type));
        }
    }

    static List<IssueType> types() {
        return DemoCatalog.create(JiraKind.CLOUD).types();
    }

    private Set<Status> reachable(IssueType type, Status start) {
        Set<Status> reached = new HashSet<>(Set.of(start));
        boolean grew = true;
        while (grew) {
            Set<Status> next = new HashSet<>(reached);
            reached.forEach(status -> workflows.of(type).from(status).forEach(step -> next.add(step.to())));
            grew = next.size() > reached.size();
            reached = next;
        }
        return reached;
    }

    private List<String> goals(IssueType type, Status from) {
        return workflows.of(type).from(from).stream()
                .map(step -> step.to().name())
                .toList();
    }
}
