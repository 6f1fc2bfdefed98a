package io.piboard.board.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.wish.Asked;
import io.piboard.board.wish.IssueLink;
import io.piboard.board.wish.LastEdit;
import io.piboard.board.wish.Placement;
import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.StringDecision.Rule;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose project decides on a string between two teams. */
class DisabledTest {

    private static final UUID ID = UUID.randomUUID();
    private static final BoardPlan ALL = plan();
    private static final BoardPlan NO_EDIT = plan("EDIT_ISSUES");
    private static final BoardPlan NO_LINK = plan("LINK_ISSUES");

    @Test
    void aStringThatMakesItsTargetAChildEditsTheTarget() {
        Rule toChild = new Rule(StringWish.PARENT, true);

        assertThat(refusal(toChild, NO_EDIT, ALL)).isNull();
        assertThat(refusal(toChild, ALL, NO_EDIT)).isNotNull();
    }

    @Test
    void aStringToTheParentAndALinkAreTheSources() {
        Rule toParent = new Rule(StringWish.PARENT, false);
        Rule blockedBy = new Rule("10000", true);

        assertThat(refusal(toParent, NO_EDIT, ALL)).isNotNull();
        assertThat(refusal(toParent, ALL, NO_EDIT)).isNull();
        assertThat(refusal(blockedBy, NO_LINK, ALL)).isNotNull();
        assertThat(refusal(blockedBy, ALL, NO_LINK)).isNull();
    }

    private static Throwable refusal(Rule rule, BoardPlan source, BoardPlan target) {
        return catchThrowable(() -> Disabled.checkLink(sticky(), rule, source, target));
    }

    private static Sticky sticky() {
        return new Sticky(
                ID,
                new Sticky.Place(ID, ID, ID, ID, ID),
                ID,
                1,
                Map.of(),
                IssueLink.NONE,
                Map.of(),
                Asked.NOTHING,
                Placement.NONE,
                null,
                false,
                false,
                LastEdit.NONE);
    }

    private static BoardPlan plan(String... missing) {
        return new BoardPlan(
                ID,
                ID,
                "Falcons",
                "TEAM",
                1,
                ID,
                ID,
                ID,
                SessionState.ACTIVE,
                DeletePolicy.KEEP_ISSUE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "FAL",
                List.of(missing));
    }
}
