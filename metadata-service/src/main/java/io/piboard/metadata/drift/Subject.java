package io.piboard.metadata.drift;

/**
 * One thing of a site that a session can use.
 *
 * @param project numeric id; {@code null} for what belongs to the whole site
 * @param id Jira's id, or the key of a permission; {@code null} for the project itself
 */
record Subject(Kind kind, String project, String id) {

    enum Kind {
        PROJECT,
        BOARD,
        SPRINT,
        ISSUE_TYPE,
        /** The statuses that issues of one type can have in one project. */
        WORKFLOW,
        LINK_TYPE,
        FIELD,
        PERMISSION;

        /** As a word of {@link Subject#key()}. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static Subject project(String project) {
        return new Subject(Kind.PROJECT, project, null);
    }

    static Subject linkType(String id) {
        return new Subject(Kind.LINK_TYPE, null, id);
    }

    static Subject field(String id) {
        return new Subject(Kind.FIELD, null, id);
    }

    /** Such as {@code project/10000} or {@code sprint/10000/37}; what a person names when they have seen a change. */
    String key() {
        return kind.word() + (project == null ? "" : "/" + project) + (id == null ? "" : "/" + id);
    }
}
