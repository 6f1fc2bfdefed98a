package io.piboard.jirasim.catalog;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.ProjectDeletion;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;

/** {@code DELETE /project/{key}}, for administrators of the site. */
public final class ProjectDeletionResource {

    private final Site site;
    private final ProjectDeletion deletion;

    public ProjectDeletionResource(Site site, Changes changes) {
        this.site = site;
        this.deletion = new ProjectDeletion(site, changes);
    }

    public void mount(Routes platform) {
        platform.delete("/project/:project", RequestClass.OTHER, this::delete);
    }

    private Answer delete(Call call) {
        String noProject = "No project could be found with key '" + call.path("project") + "'.";
        Project project = site.catalog().project(call.path("project")).orElseThrow(() -> JiraError.notFound(noProject));
        if (!site.permissions().mayAnywhere(call.user(), Permission.ADMINISTER)) {
            throw JiraError.of(site.kind().refusals().deleteProject(), noProject);
        }
        deletion.delete(call.user(), project);
        return Answer.noContent();
    }
}
