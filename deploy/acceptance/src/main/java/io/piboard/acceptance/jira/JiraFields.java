package io.piboard.acceptance.jira;

import io.piboard.acceptance.model.Field;
import java.util.Map;
import java.util.Optional;

/** The demo site's names of the fields the boards show. */
final class JiraFields {

    private static final Map<String, Field> NAMES = Map.of(
            "summary", Field.TEXT,
            "customfield_10035", Field.POINTS,
            "customfield_10020", Field.ITERATION,
            "status", Field.STATUS);

    private JiraFields() {}

    static Optional<Field> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }
}
