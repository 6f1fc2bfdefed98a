package io.piboard.sync.plan;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.right.Rights;
import java.util.Optional;
import java.util.function.Function;

/** What may be done to the links of one issue: the parent is a field of the child, so the child's project decides. Pure. */
record StringRights(Function<String, Rights> rights, AlmIssue issue, OtherEnds ends) {

    boolean mayTry(StringMemory string, String otherIssue) {
        return in(string, otherIssue).mayTry(needed(string));
    }

    boolean areMissing(StringMemory string, String otherIssue) {
        return in(string, otherIssue).missing(needed(string)).isPresent();
    }

    boolean areBackSince(StringMemory string, String otherIssue) {
        return in(string, otherIssue)
                .isBackSince(needed(string), string.outcome().refusedAt());
    }

    /** @param said what a person last said of it, {@code asked} when it was wished: versions of the sticky */
    Optional<FieldOutcome> withheld(StringMemory string, String otherIssue, long said, long asked) {
        JiraPermission needed = needed(string);
        Rights there = in(string, otherIssue);
        return there.missing(needed)
                .map(reason -> FieldOutcome.missing(said, reason, needed.name()))
                .or(() -> there.doubt(needed).map(reason -> FieldOutcome.doubted(asked, reason, needed.name())));
    }

    /** A fresh look reads the child that is about to be changed. */
    boolean areKnown(StringMemory string, String otherIssue) {
        return !string.end().isChild() || ends.projects().containsKey(otherIssue);
    }

    /** Of the issue that is edited. */
    String project(StringMemory string, String otherIssue) {
        return string.end().isChild() ? ends.projects().getOrDefault(otherIssue, issue.projectId()) : issue.projectId();
    }

    private Rights in(StringMemory string, String otherIssue) {
        return rights.apply(project(string, otherIssue));
    }

    private static JiraPermission needed(StringMemory string) {
        return Rights.ofLink(string.end().linkType());
    }
}
