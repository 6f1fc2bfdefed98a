package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.link.StringEnd;
import io.piboard.sync.plan.PlannedString;
import io.piboard.sync.reconcile.IssueWriter.Written;
import io.piboard.sync.right.Rights;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Makes or removes one link, its attempt committed before and its acceptance after; a refusal is this string's alone. */
final class StringWriter {

    private static final String NO_TARGET = "Jira does not find one of the two issues, or does not show it to us.";

    private final AlmGateway alm;
    private final Remembering remembering;
    private final Permissions permissions;

    StringWriter(AlmGateway alm, Remembering remembering, Permissions permissions) {
        this.alm = alm;
        this.remembering = remembering;
        this.permissions = permissions;
    }

    Uni<Written> write(Visit visit, Written so, int index, PlannedString planned, AlmIssue issue) {
        StringAttempt attempt = new StringAttempt(
                planned.string(),
                planned.present(),
                visit.lane().epoch(),
                false,
                visit.lane().claimedAt());
        Working attempting = so.links().get(index).attempting(attempt);
        return remembering
                .remember(visit, attempting)
                .chain(() -> send(visit, planned, issue))
                .chain(() -> accepted(visit, attempting, attempt, planned))
                .map(working -> so.with(index, working))
                .onFailure(AlmException.class)
                .recoverWithUni(trouble -> permissions
                        .heedLink(
                                visit,
                                planned.projectId(),
                                Rights.ofLink(planned.end().linkType()),
                                trouble)
                        .map(heeded -> failed(
                                so,
                                index,
                                attempting,
                                planned,
                                (AlmException) trouble,
                                visit.knownRights(planned.projectId()))));
    }

    private Uni<Void> send(Visit visit, PlannedString planned, AlmIssue issue) {
        StringEnd end = planned.end();
        String other = planned.otherIssue();
        if (planned.present()) {
            return end.inward()
                    ? alm.link(visit.connection(), end.linkType(), other, issue.id())
                    : alm.link(visit.connection(), end.linkType(), issue.id(), other);
        }
        boolean isOfChild = end.inward() && end.linkType().equals(AlmIssue.PARENT);
        return isOfChild
                ? alm.unlink(visit.connection(), other, new Link(null, AlmIssue.PARENT, issue.id(), false))
                : alm.unlink(visit.connection(), issue.id(), planned.shown());
    }

    private Uni<Working> accepted(Visit visit, Working attempting, StringAttempt attempt, PlannedString planned) {
        JournalEntry.Step step = planned.present() ? JournalEntry.Step.LINKED : JournalEntry.Step.UNLINKED;
        Working accepted = attempting.attempting(attempt.asAccepted()).with(JournalEntry.step(step, words(planned)));
        return remembering.remember(visit, accepted).replaceWith(accepted);
    }

    private static Written failed(
            Written so, int index, Working attempting, PlannedString planned, AlmException trouble, long known) {
        return switch (trouble) {
            case AlmException.Rejected rejected -> refused(so, index, planned, rejected.getMessage(), known);
            case AlmException.NotFound notFound -> refused(so, index, planned, NO_TARGET, known);
            case AlmException.Unavailable unavailable
            when unavailable.outcomeUnknown() ->
                new Written(so.with(index, attempting).links(), Optional.of(trouble));
            case AlmException.Unavailable unavailable -> new Written(so.links(), Optional.of(trouble));
            case AlmException.RateLimited limited -> new Written(so.links(), Optional.of(trouble));
            case AlmException.Unauthorized unauthorized -> new Written(so.links(), Optional.of(trouble));
        };
    }

    private static Written refused(Written so, int index, PlannedString planned, String reason, long known) {
        Working working = so.links().get(index);
        return so.with(
                index,
                working.refusing(planned, reason, known)
                        .with(JournalEntry.step(JournalEntry.Step.LINK_REFUSED, words(planned) + ": " + reason)));
    }

    private static String words(PlannedString planned) {
        return planned.end().linkType() + " " + planned.otherIssue();
    }
}
