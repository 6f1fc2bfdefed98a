package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.FieldId;

/** What Jira says when a required field was not sent. */
final class Messages {

    private Messages() {}

    static String missing(String field, String name) {
        return switch (field) {
            case FieldId.SUMMARY -> "You must specify a summary of the issue.";
            case FieldId.PARENT -> "Issue type is a sub-task but parent issue key or id not specified.";
            default -> name + " is required.";
        };
    }
}
