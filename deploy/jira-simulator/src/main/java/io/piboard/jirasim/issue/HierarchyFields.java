package io.piboard.jirasim.issue;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.IssueType;
import java.util.List;

/** The fields by which one kind of Jira puts issues below others. */
interface HierarchyFields {

    static HierarchyFields of(JiraKind kind) {
        return kind.cloud() ? new OfCloud() : new OfServer();
    }

    List<String> onCreate(IssueType type);

    List<String> onEdit(IssueType type);

    boolean required(String field, IssueType type);

    /** One field for all levels. */
    record OfCloud() implements HierarchyFields {

        @Override
        public List<String> onCreate(IssueType type) {
            return type.epic() ? List.of() : List.of(FieldId.PARENT);
        }

        @Override
        public List<String> onEdit(IssueType type) {
            return onCreate(type);
        }

        @Override
        public boolean required(String field, IssueType type) {
            return type.subtask() && field.equals(FieldId.PARENT);
        }
    }

    /** An epic has a name and is linked to by its key; a subtask gets its parent at birth and keeps it. */
    record OfServer() implements HierarchyFields {

        @Override
        public List<String> onCreate(IssueType type) {
            return type.subtask() ? List.of(FieldId.PARENT) : onEdit(type);
        }

        @Override
        public List<String> onEdit(IssueType type) {
            return switch (type.hierarchyLevel()) {
                case 1 -> List.of(FieldId.EPIC_NAME);
                case 0 -> List.of(FieldId.EPIC_LINK);
                default -> List.of();
            };
        }

        @Override
        public boolean required(String field, IssueType type) {
            return type.epic() && field.equals(FieldId.EPIC_NAME) || type.subtask() && field.equals(FieldId.PARENT);
        }
    }
}
