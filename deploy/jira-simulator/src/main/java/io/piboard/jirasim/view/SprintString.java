package io.piboard.jirasim.view;

import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Sprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A sprint as webhooks show it inside an issue: the {@code toString} of a Java object. The order of its keys differs
 * between Jira versions, so it is shuffled here.
 */
public final class SprintString {

    private final Random random;

    public SprintString(long seed) {
        this.random = new Random(seed);
    }

    public String of(Sprint sprint) {
        List<String> members = new ArrayList<>(List.of(
                "id=" + sprint.id(),
                "rapidViewId=" + sprint.board(),
                "state=" + sprint.state().name(),
                "name=" + sprint.name(),
                "goal=" + sprint.goal(),
                "startDate=" + time(sprint.start()),
                "endDate=" + time(sprint.end()),
                "completeDate=" + time(sprint.completed()),
                "activatedDate=" + time(sprint.state().ordinal() > 0 ? sprint.start() : null),
                "sequence=" + sprint.id(),
                "synced=false",
                "autoStartStop=false",
                "incompleteIssuesDestinationId=<null>"));
        Collections.shuffle(members, random);
        return "com.atlassian.greenhopper.service.sprint.Sprint@" + Integer.toHexString(random.nextInt()) + "["
                + String.join(",", members) + "]";
    }

    private static String time(Instant time) {
        return time == null ? "<null>" : JiraTime.sprint(time);
    }
}
