package io.piboard.acceptance.model;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.jira.IssueState;

/** A sticky beside its issue, in the words of Jira. */
record Pair(StickyState sticky, IssueState issue, SprintMap sprints) {

    String onBoard(Field field) {
        return inJirasWords(field, sticky.value(field));
    }

    /** A value of the board as Jira would name it. */
    String inJirasWords(Field field, String value) {
        return field == Field.ITERATION ? sprints.sprint(sticky.board().toString(), value) : value;
    }

    String inJira(Field field) {
        return switch (field) {
            case TEXT -> issue.summary();
            case POINTS -> issue.points();
            case ITERATION -> issue.sprint();
            case STATUS -> issue.status();
        };
    }

    String name(Field field) {
        return sticky.id() + " " + issue.key() + " " + field.apiName();
    }
}
