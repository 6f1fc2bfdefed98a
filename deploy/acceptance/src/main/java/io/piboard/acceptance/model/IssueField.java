package io.piboard.acceptance.model;

/** One field of one issue, named by the issue's id. */
public record IssueField(String issue, Field field) {

    @Override
    public String toString() {
        return "issue " + issue + " " + field.apiName();
    }
}
