package io.piboard.sync.work;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.alm.AlmIssue;
import java.util.HashMap;
import java.util.Map;

/** What webhook-ingest keeps of a signed body. */
final class SignedBody {

    private SignedBody() {}

    static IssueSnapshot of(AlmIssue issue) {
        Map<String, FieldValue> fields = new HashMap<>();
        issue.fields().forEach((field, value) -> fields.put(issue.jiraFields().get(field), value));
        fields.put("statusCategory", FieldValue.of(issue.statusCategory()));
        fields.put("project", FieldValue.of(issue.projectId()));
        return new IssueSnapshot(issue.key(), issue.updated(), PlanOnMaps.CONNECTED.fieldsVersion(), fields);
    }
}
