package io.piboard.board.session.document;

import io.piboard.board.plan.StickyFunction;
import io.piboard.board.session.BacklogPlan;
import io.piboard.board.session.BacklogPlan.FilterPlan;
import io.piboard.board.session.TypePart;
import io.piboard.board.session.document.SessionDocument.BacklogEntry;
import io.piboard.board.session.document.SessionDocument.TypeEntry;
import java.util.Set;

/**
 * Reads the sticky types of a document.
 *
 * @param planned ids of the projects in which the teams make issues
 */
record TypeReading(JiraIds jira, OwnIds own, Set<String> planned) {

    TypePart type(TypeEntry entry) {
        String path = "stickyTypes[" + entry.name() + "]";
        StickyFunction guessed = entry.issueType() == null ? StickyFunction.NOTE : StickyFunction.WORK_ITEM;
        return new TypePart(
                own.type(entry.name(), entry.id()),
                entry.name(),
                entry.color(),
                entry.function() == null ? guessed : entry.function(),
                entry.issueType() == null ? null : jira.issueType(path + ".issueType", planned, entry.issueType()),
                entry.backlog() == null ? null : backlog(path + ".backlog", entry.backlog()));
    }

    private BacklogPlan backlog(String path, BacklogEntry entry) {
        return new BacklogPlan(
                jira.project(path + ".project", entry.project()),
                entry.wsjfField() == null ? null : jira.field(path + ".wsjfField", entry.wsjfField()),
                entry.filter().stream()
                        .map(filter -> new FilterPlan(jira.field(path + ".filter", filter.field()), filter.values()))
                        .toList(),
                entry.jql());
    }
}
