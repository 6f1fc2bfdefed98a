package io.piboard.jirasim.change;

import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;

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

    /** As {@link #forWrite(String)}, for those who hold the permission; all others get a 403. */
    public Issue forWrite(User user, String idOrKey, Permission needed) {
        return forWrite(user, idOrKey, needed, 403);
    }

    public Issue forWrite(User user, String idOrKey, Permission needed, int refusal) {
        require(user, find(idOrKey), needed, refusal);
        return forWrite(idOrKey);
    }

    public void require(User user, Issue issue, Permission needed, int refusal) {
        if (!site.permissions().may(user, needed, issue)) {
            throw JiraError.of(refusal, needed.refusal());
        }
    }

    /** Counts against the limit of writes to this issue. */
    public Issue forWrite(String idOrKey) {
        Issue issue = find(idOrKey);
        limit.take(issue.id());
        return issue;
    }
}
