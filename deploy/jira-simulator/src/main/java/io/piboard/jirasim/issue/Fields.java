package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.FieldId;
import java.util.List;

/** All fields of the site. */
public final class Fields {

    static final String GREENHOPPER = "com.pyxis.greenhopper.jira:";
    private static final String STANDARD = "com.atlassian.jira.plugin.system.customfieldtypes:";

    static final List<FieldDefinition> ALL = List.of(
            FieldDefinition.system(FieldId.SUMMARY, "Summary", "string"),
            FieldDefinition.system(FieldId.DESCRIPTION, "Description", "string"),
            FieldDefinition.system(FieldId.PROJECT, "Project", "project"),
            FieldDefinition.system(FieldId.TYPE, "Issue Type", "issuetype"),
            FieldDefinition.system(FieldId.STATUS, "Status", "status"),
            FieldDefinition.system(FieldId.PRIORITY, "Priority", "priority"),
            FieldDefinition.system(FieldId.RESOLUTION, "Resolution", "resolution"),
            FieldDefinition.system(FieldId.RESOLVED, "Resolved", "datetime"),
            FieldDefinition.system(FieldId.REPORTER, "Reporter", "user"),
            FieldDefinition.system(FieldId.CREATOR, "Creator", "user"),
            FieldDefinition.system(FieldId.ASSIGNEE, "Assignee", "user"),
            FieldDefinition.list(FieldId.LABELS, "Labels", "string"),
            FieldDefinition.system(FieldId.PARENT, "Parent", "issuelink"),
            FieldDefinition.system(FieldId.DUE, "Due date", "date"),
            FieldDefinition.system("created", "Created", "datetime"),
            FieldDefinition.system("updated", "Updated", "datetime"),
            FieldDefinition.list("issuelinks", "Linked Issues", "issuelinks"),
            FieldDefinition.custom(FieldId.RANK, "Rank", "any", null, GREENHOPPER + "gh-lexo-rank"),
            FieldDefinition.custom(FieldId.SPRINT, "Sprint", "array", "json", GREENHOPPER + "gh-sprint"),
            FieldDefinition.custom(FieldId.FLAGGED, "Flagged", "array", "option", STANDARD + "multicheckboxes"),
            FieldDefinition.custom(FieldId.POINTS, "Story Points", "number", null, STANDARD + "float"));

    static final FieldDefinition EPIC_NAME =
            FieldDefinition.custom(FieldId.EPIC_NAME, "Epic Name", "string", null, GREENHOPPER + "gh-epic-label");
    static final FieldDefinition EPIC_LINK =
            FieldDefinition.custom(FieldId.EPIC_LINK, "Epic Link", "any", null, GREENHOPPER + "gh-epic-link");

    private Fields() {}
}
