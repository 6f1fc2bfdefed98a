package io.piboard.jirasim.issue;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import java.util.Map;

/** {@code PUT /issue/{key}/assignee}: needs the permission to assign, not the one to edit. */
public final class AssigneeResource {

    private final Site site;
    private final IssueLookup lookup;
    private final Changes changes;
    private final UserReader users;

    public AssigneeResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.changes = changes;
        this.users = new UserReader(site);
    }

    public void mount(Routes platform) {
        platform.put("/issue/:issue/assignee", RequestClass.EDIT, this::assign);
    }

    private Answer assign(Call call) {
        int refusal = site.kind().refusals().assign();
        Issue issue = lookup.forWrite(call.user(), call.path("issue"), Permission.ASSIGN_ISSUES, refusal);
        try {
            String assignee = users.assignee(call.body(), issue);
            changes.update(call.user(), issue.with(FieldId.ASSIGNEE, assignee), "issue_assigned");
        } catch (FieldProblem problem) {
            throw JiraError.fields(Map.of(FieldId.ASSIGNEE, problem.getMessage()));
        }
        return Answer.noContent();
    }
}
