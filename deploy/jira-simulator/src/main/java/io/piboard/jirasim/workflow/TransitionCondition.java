package io.piboard.jirasim.workflow;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;

/** Whether somebody is offered a step of the workflow at all. */
@FunctionalInterface
public interface TransitionCondition {

    boolean allows(Site site, User user, Issue issue);

    static TransitionCondition assigneeOnly() {
        return (site, user, issue) -> user.accountId().equals(issue.text(FieldId.ASSIGNEE));
    }

    static TransitionCondition holding(Permission permission) {
        return (site, user, issue) -> site.permissions().may(user, permission, issue);
    }

    /** All parts of the issue are done. */
    static TransitionCondition partsDone() {
        return (site, user, issue) -> site.children(issue.id()).stream()
                .filter(child -> site.catalog()
                        .type(child.text(FieldId.TYPE))
                        .orElseThrow()
                        .subtask())
                .allMatch(child -> site.catalog()
                        .status(child.text(FieldId.STATUS))
                        .orElseThrow()
                        .done());
    }
}
