package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Comment;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import java.util.Objects;
import java.util.stream.Collectors;

/** The texts of an issue that words can be looked for in. */
record IssueTexts(Site site) {

    String summary(Issue issue) {
        return Objects.requireNonNullElse(issue.text(FieldId.SUMMARY), "");
    }

    String description(Issue issue) {
        return Objects.requireNonNullElse(issue.text(FieldId.DESCRIPTION), "");
    }

    String epicName(Issue issue) {
        return Objects.requireNonNullElse(issue.text(FieldId.EPIC_NAME), "");
    }

    String comments(Issue issue) {
        return site.comments(issue.id()).stream().map(Comment::body).collect(Collectors.joining("\n"));
    }

    String everything(Issue issue) {
        return summary(issue) + "\n" + description(issue) + "\n" + comments(issue);
    }
}
