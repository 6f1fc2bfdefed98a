package io.piboard.jirasim.epic;

import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Site;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds epics, and what belongs to one. */
public final class Epics {

    private final Site site;
    private final IssueLookup lookup;

    public Epics(Site site, IssueLookup lookup) {
        this.site = site;
        this.lookup = lookup;
    }

    /** Epics of team-managed projects are unknown to the agile API. */
    public Issue find(String idOrKey) {
        Issue issue = lookup.find(idOrKey);
        if (site.catalog().project(issue.project()).orElseThrow().teamManaged()) {
            throw JiraError.badRequest("Epics of team-managed projects are not supported here.");
        }
        if (!epic(issue)) {
            throw JiraError.notFound(
                    "The requested epic cannot be viewed because it either does not exist or you do not have"
                            + " permission to view it.");
        }
        return issue;
    }

    boolean epic(Issue issue) {
        return type(issue).epic();
    }

    boolean subtask(Issue issue) {
        return type(issue).hierarchyLevel() < 0;
    }

    public Optional<Issue> of(Issue issue) {
        return Optional.ofNullable(issue.text(FieldId.PARENT))
                .flatMap(site::issue)
                .filter(this::epic);
    }

    /** A query for what is no epic. */
    public static String notEpics(Site site) {
        String types = site.catalog().types().stream()
                .filter(IssueType::epic)
                .map(IssueType::id)
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : "issuetype not in (" + types + ")";
    }

    private IssueType type(Issue issue) {
        return site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
    }
}
