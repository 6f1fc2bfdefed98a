package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An issue while it is being changed. */
final class IssueEdit {

    final Map<SyncedField, FieldValue> fields;
    final Map<SyncedField, String> jiraFields;
    final List<String> closedSprints;
    final List<AlmIssue.Link> links;
    String statusCategory;
    String projectId;

    private IssueEdit(AlmIssue before) {
        fields = new EnumMap<>(before.fields());
        jiraFields = new EnumMap<>(before.jiraFields());
        closedSprints = new ArrayList<>(before.closedSprints());
        links = new ArrayList<>(before.links());
        statusCategory = before.statusCategory();
        projectId = before.projectId();
    }

    static AlmIssue of(AlmIssue before, Instant updated, Consumer<IssueEdit> edit) {
        IssueEdit editing = new IssueEdit(before);
        edit.accept(editing);
        return new AlmIssue(
                before.id(),
                before.key(),
                editing.projectId,
                before.issueTypeId(),
                before.created(),
                updated,
                editing.fields,
                editing.jiraFields,
                editing.statusCategory,
                List.copyOf(editing.closedSprints),
                List.copyOf(editing.links),
                before.marker());
    }

    void set(SyncedField field, FieldValue value) {
        fields.put(field, value);
    }
}
