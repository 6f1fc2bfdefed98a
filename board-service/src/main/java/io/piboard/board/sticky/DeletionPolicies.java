package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.rest.Problems;
import io.piboard.board.wish.Sticky;

/** What a session's delete policy asks of a person before a sticky goes. */
final class DeletionPolicies {

    private DeletionPolicies() {}

    /** @param withIssue the person said that the issue may go too */
    static void check(Sticky sticky, BoardPlan plan, boolean withIssue) {
        if (!sticky.isForJira()) {
            return;
        }
        switch (plan.deletePolicy()) {
            case KEEP_ISSUE -> {}
            case FORBID ->
                throw Problems.conflict(
                        "deletion-forbidden",
                        "Deletion is forbidden",
                        "This session does not let stickies go that are for Jira. A PI admin can change its delete policy.");
            case DELETE_ISSUE -> {
                if (!withIssue) {
                    throw Problems.conflict("confirmation-required", "Confirm to delete the issue too", detail(sticky));
                }
            }
        }
    }

    private static String detail(Sticky sticky) {
        String issue = sticky.link().issueKey() == null
                ? "the sticky's issue"
                : sticky.link().issueKey();
        return "In this session " + issue + " is deleted in Jira too, 10 seconds later unless it is undone."
                + " Send it again with ?deleteIssue=true to confirm.";
    }
}
