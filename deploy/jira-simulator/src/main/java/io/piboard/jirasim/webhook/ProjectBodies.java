package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonObject;

/** Events of projects: for the whole site, with a number as id where the rest of Jira has a string. */
final class ProjectBodies {

    private final Site site;

    ProjectBodies(Site site) {
        this.site = site;
    }

    WebhookEvent deleted(Project project) {
        String name = "project_deleted";
        JsonObject members = new JsonObject().put("project", shown(project));
        return WebhookEvent.unfiltered(name, EventBodies.stamped(site, name, members));
    }

    JsonObject shown(Project project) {
        EntityShape shape = EntityShape.of(site.catalog());
        return new JsonObject()
                .put("self", shape.project(project).getString("self"))
                .put("id", Long.parseLong(project.id()))
                .put("key", project.key())
                .put("name", project.name())
                .put("avatarUrls", new JsonObject())
                .put("projectLead", shape.user(site.catalog().users().getFirst()))
                .put("assigneeType", "admin.assignee.type.unassigned");
    }
}
