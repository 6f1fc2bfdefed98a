package io.piboard.jirasim.change;

import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;

/** Finds the issue a request names, or refuses in Jira's words. */
public final class IssueLookup {

    private final Site site;
    private final IssueWriteLimit limit;

    public IssueLookup(Site site, IssueWriteLimit limit) {
        this.site = site;
        this.limit = limit;
    }

    public Issue find(String idOrKey) {
        return site.issue(idOrKey).orElseThrow(JiraError::noIssue);
    }

    /** Counts against the limit of writes to this issue. */
    public Issue forWrite(String idOrKey) {
        Issue issue = find(idOrKey);
        limit.take(issue.id());
        return issue;
    }
}
