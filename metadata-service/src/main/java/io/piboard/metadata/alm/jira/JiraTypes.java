package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.CreateField;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraIssueType;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Reads what can be entered when an issue is created; not even asked where the account may not create. */
final class JiraTypes {

    private static final Set<String> CREATE = Set.of("CREATE_ISSUES");

    private final JiraSite jira;

    JiraTypes(JiraSite jira) {
        this.jira = jira;
    }

    Uni<List<IssueType>> of(String projectId, List<JiraIssueType> found) {
        return jira.permissions(projectId, CREATE)
                .chain(granted -> Multi.createFrom()
                        .iterable(found)
                        .filter(type -> !type.subtask())
                        .onItem()
                        .transformToUniAndConcatenate(type -> granted.isEmpty()
                                ? Uni.createFrom().item(typed(type, List.of()))
                                : fields(projectId, type.id()).map(fields -> typed(type, fields)))
                        .collect()
                        .asList());
    }

    /** A type that cannot be created there, whatever the permission says, has no create screen. */
    private Uni<List<CreateField>> fields(String projectId, String typeId) {
        return jira.createFields(projectId, typeId)
                .map(fields -> fields.stream()
                        .map(field -> new CreateField(field.id(), field.name(), field.required(), field.hasDefault()))
                        .toList())
                .onFailure(failure ->
                        failure instanceof JiraException.Rejected || failure instanceof JiraException.NotFound)
                .recoverWithItem(List.of());
    }

    private static IssueType typed(JiraIssueType type, List<CreateField> fields) {
        return new IssueType(
                type.id(),
                type.name(),
                type.statuses().stream().map(JiraStatus::id).toList(),
                fields);
    }
}
