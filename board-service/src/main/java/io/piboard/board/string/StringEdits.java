package io.piboard.board.string;

import io.piboard.board.ability.Disabled;
import io.piboard.board.plan.BoardPlan;
import io.piboard.board.rest.Problems;
import io.piboard.board.sticky.PlannedSticky;
import io.piboard.board.sticky.StickyEdits;
import io.piboard.board.sticky.StickyStore;
import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.StringDecision;
import io.piboard.board.wish.StringState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Draws and cuts strings; the link rules of the session say which of them are Jira's business. */
@ApplicationScoped
public class StringEdits {

    /** A string as a person draws it; the id is the client's, so that a repeated request draws no second one. */
    public record Drawn(UUID board, UUID string, UUID from, UUID to) {}

    private final StickyStore store;
    private final StickyEdits edits;

    public StringEdits(StickyStore store, StickyEdits edits) {
        this.store = store;
        this.edits = edits;
    }

    /** The source with its new string. */
    public Uni<PlannedSticky> draw(StickyEdits.Who who, Drawn drawn) {
        return store.findByString(drawn.string(), who.organisation())
                .invoke(there -> checkFree(there, drawn))
                .chain(() -> store.find(drawn.to(), who.organisation()))
                .map(found -> found.map(StickyStore.Found::planned)
                        .filter(target -> !target.sticky().deleted())
                        .orElseThrow(() -> Problems.notFound("sticky", drawn.to())))
                .chain(target -> edits.change(who, drawn.from(), source -> {
                    checkPlace(source.sticky(), target.sticky(), drawn);
                    Optional<StringDecision.Rule> rule =
                            rule(source.planned().plan(), source.sticky(), target.sticky());
                    rule.ifPresent(link -> Disabled.checkLink(
                            source.sticky(), link, source.planned().plan(), target.plan()));
                    return StringDecision.draw(
                            source.sticky(), drawn.string(), drawn.to(), rule, who.now(source), source.now());
                }));
    }

    /** A string without a link in Jira goes at once, another when Jira has let it go. */
    public Uni<PlannedSticky> cut(StickyEdits.Who who, UUID string) {
        return store.findByString(string, who.organisation())
                .map(found -> found.orElseThrow(() -> Problems.notFound("string", string)))
                .chain(found -> targetPlan(who, found, string)
                        .chain(targetPlan -> edits.change(who, found.sticky().id(), source -> {
                            Disabled.checkCut(
                                    source.sticky(),
                                    source.sticky().strings().get(string),
                                    source.planned().plan(),
                                    targetPlan);
                            return StringDecision.cut(source.sticky(), string, who.now(source), source.now());
                        })));
    }

    private Uni<BoardPlan> targetPlan(StickyEdits.Who who, StickyStore.Found source, UUID string) {
        return store.find(source.sticky().strings().get(string).target(), who.organisation())
                .map(target -> target.orElse(source).planned().plan());
    }

    private static Optional<StringDecision.Rule> rule(BoardPlan plan, Sticky source, Sticky target) {
        return plan.linkRule(source.type(), target.type())
                .filter(rule -> target.isForJira())
                .map(rule -> new StringDecision.Rule(rule.linkType(), rule.inward()));
    }

    private static void checkFree(Optional<StickyStore.Found> there, Drawn drawn) {
        boolean same = there.map(StickyStore.Found::sticky)
                .map(source -> isSame(source, drawn))
                .orElse(true);
        if (!same) {
            throw Problems.conflict(
                    "id-taken",
                    "Id is taken",
                    "Another string has the id " + drawn.string() + ". Choose a new random UUID.");
        }
    }

    private static boolean isSame(Sticky source, Drawn drawn) {
        StringState string = source.strings().get(drawn.string());
        return source.id().equals(drawn.from()) && string.target().equals(drawn.to());
    }

    private static void checkPlace(Sticky source, Sticky target, Drawn drawn) {
        if (!source.place().board().equals(drawn.board())) {
            throw Problems.notFound("sticky", source.id());
        }
        if (!source.place().session().equals(target.place().session())) {
            throw Problems.conflict(
                    "other-session", "Other session", "A string joins stickies of one session. These are of two.");
        }
        if (source.id().equals(target.id())) {
            throw Problems.conflict("same-sticky", "Same sticky", "A string joins two stickies. This is one.");
        }
    }
}
