package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Project;
import java.util.List;

/** The fields that one call may set, and which of them may not be left or made empty. */
public record Screen(Screens screens, Project project, IssueType type, List<String> fields) {

    boolean shows(String field) {
        return fields.contains(field);
    }

    boolean requires(String field) {
        return screens.required(field, project, type);
    }

    List<String> required() {
        return fields.stream().filter(this::requires).toList();
    }

    String name(String field) {
        return screens.name(field);
    }
}
