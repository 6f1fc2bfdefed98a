package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraTransition;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmException.Rejected.Doubt;
import java.util.List;
import java.util.stream.Collectors;

/** The ways out of an issue's present status as Jira offers them, and what it means when none leads where it should. Pure. */
record OfferedSteps(List<JiraTransition> all) {

    /** Steps whose screen insists on a field cannot be taken from here. */
    List<JiraTransition> open() {
        return all.stream().filter(step -> step.requiredFields().isEmpty()).toList();
    }

    /** Who may not transition issues is offered nothing at all; but nor is anybody in a final status. */
    AlmException noWay() {
        String names = open().stream().map(JiraTransition::toName).distinct().collect(Collectors.joining(", "));
        return new AlmException.Rejected(
                "Jira's workflow does not lead from the present status to this one. From here it offers us "
                        + (names.isEmpty() ? "no status." : "only: " + names + "."),
                null,
                all.isEmpty() ? Doubt.PERHAPS : Doubt.NONE);
    }
}
