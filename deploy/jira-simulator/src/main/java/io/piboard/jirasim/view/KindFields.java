package io.piboard.jirasim.view;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The fields of an issue that only one kind of Jira has, or has in another form. */
abstract sealed class KindFields {

    private static final long SEED = 1;

    final Site site;

    private KindFields(Site site) {
        this.site = site;
    }

    static KindFields of(Site site) {
        return site.kind().cloud() ? new OfCloud(site) : new OfServer(site);
    }

    /** How REST answers show a sprint inside an issue. */
    static Function<Sprint, Object> sprintForm(Site site) {
        return site.kind().cloud() ? SprintView::inIssue : new SprintString(SEED)::of;
    }

    final void add(JsonObject fields, Issue issue) {
        IssueType type = site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
        JsonArray parts = new JsonArray();
        site.children(issue.id()).stream().filter(this::part).forEach(child -> parts.add(brief(child)));
        fields.put("subtasks", type.hierarchyLevel() == 0 ? parts : new JsonArray());
        add(fields, issue, type);
    }

    abstract void add(JsonObject fields, Issue issue, IssueType type);

    final Optional<Issue> parent(Issue issue) {
        return Optional.ofNullable(issue.text(FieldId.PARENT)).flatMap(site::issue);
    }

    final JsonObject brief(Issue issue) {
        return IssueBrief.of(site.catalog(), issue);
    }

    private boolean part(Issue child) {
        return site.catalog().type(child.text(FieldId.TYPE)).orElseThrow().subtask();
    }

    /** One parent for all levels; a team-managed project estimates in a field of its own. */
    private static final class OfCloud extends KindFields {

        private OfCloud(Site site) {
            super(site);
        }

        @Override
        void add(JsonObject fields, Issue issue, IssueType type) {
            parent(issue).ifPresent(parent -> fields.put(FieldId.PARENT, brief(parent)));
            Project project = site.catalog().project(issue.project()).orElseThrow();
            fields.put(project.pointsField(), issue.points());
        }
    }

    /** Only subtasks have a parent; stories hold the key of their epic, and epics have a name. */
    private static final class OfServer extends KindFields {

        private OfServer(Site site) {
            super(site);
        }

        @Override
        void add(JsonObject fields, Issue issue, IssueType type) {
            fields.put(FieldId.POINTS, issue.points());
            if (type.subtask()) {
                parent(issue).ifPresent(parent -> fields.put(FieldId.PARENT, brief(parent)));
            } else {
                fields.put(FieldId.EPIC_LINK, parent(issue).map(Issue::key).orElse(null));
            }
            fields.put(FieldId.EPIC_NAME, issue.text(FieldId.EPIC_NAME));
            if (type.epic()) {
                fields.put(
                                FieldId.EPIC_COLOUR,
                                Objects.requireNonNullElse(issue.text(FieldId.EPIC_COLOUR), "ghx-label-1"))
                        .put(FieldId.EPIC_STATUS, epicStatus(issue));
            }
        }

        /** An option that the agile API sets, whatever the status of the epic is. */
        private static JsonObject epicStatus(Issue epic) {
            boolean done = "Done".equals(epic.text(FieldId.EPIC_STATUS));
            return new JsonObject()
                    .put("value", done ? "Done" : "To Do")
                    .put("id", done ? "10012" : "10010")
                    .put("disabled", false);
        }
    }
}
