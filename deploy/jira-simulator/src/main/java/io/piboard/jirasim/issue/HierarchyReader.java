package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** Reads what an issue hangs below: the {@code parent} of Cloud and of subtasks, and Data Center's link to an epic. */
final class HierarchyReader {

    private final Site site;

    HierarchyReader(Site site) {
        this.site = site;
    }

    String parent(Object value, Issue child) {
        IssueType type = type(child);
        if (cleared(value)) {
            if (type.subtask()) {
                throw new FieldProblem("Issue type is a sub-task but parent issue key or id not specified.");
            }
            return null;
        }
        JsonObject given = FieldReader.object(value, "data was not an object");
        Issue parent = find(Bodies.text(given, "id", Bodies.text(given, "key", "")));
        boolean oneAbove = type(parent).hierarchyLevel() == type.hierarchyLevel() + 1;
        boolean strangers = type.subtask() && !parent.project().equals(child.project());
        if (!oneAbove || strangers) {
            throw new FieldProblem("Given parent work item does not belong to appropriate hierarchy.");
        }
        return String.valueOf(parent.id());
    }

    /** By the epic's key, as text. */
    String epic(Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String key)) {
            throw new FieldProblem("Operation value must be a string");
        }
        Issue epic = find(key);
        if (!type(epic).epic()) {
            throw new FieldProblem("Issue '" + key + "' is not an epic.");
        }
        return String.valueOf(epic.id());
    }

    private static boolean cleared(Object value) {
        return value == null || value instanceof JsonObject given && Boolean.TRUE.equals(given.getValue("none"));
    }

    private Issue find(String idOrKey) {
        return site.issue(idOrKey).orElseThrow(() -> new FieldProblem("Could not find issue by id or key."));
    }

    private IssueType type(Issue issue) {
        return site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
    }
}
