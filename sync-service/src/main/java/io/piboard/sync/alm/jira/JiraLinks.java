package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.sync.alm.AlmIssue;
import io.smallrye.mutiny.Uni;

/** Links between issues, and the parent, which is a field of the child. What is gone already counts as removed. */
record JiraLinks(JiraSite site) {

    static final String REFUSED =
            "Jira refused this link. The Link Issues permission may be missing, or these two types of issues cannot be"
                    + " linked so.";

    /** Jira's "inward issue" is the source, whatever the name suggests (facts section 1.8). */
    Uni<Void> link(String type, String source, String target) {
        return type.equals(AlmIssue.PARENT) ? site.setParent(source, target) : site.createLink(type, source, target);
    }

    Uni<Void> unlink(String issueId, AlmIssue.Link link) {
        Uni<Void> removal =
                link.type().equals(AlmIssue.PARENT) ? site.setParent(issueId, null) : site.deleteLink(link.id());
        return removal.onFailure(JiraException.NotFound.class).recoverWithNull();
    }
}
