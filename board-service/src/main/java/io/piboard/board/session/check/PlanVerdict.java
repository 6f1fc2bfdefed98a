package io.piboard.board.session.check;

import io.piboard.board.session.SessionPlan;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is wrong with a plan, and what has only to be told. Pure. */
public record PlanVerdict(List<Finding> errors, List<Finding> warnings) {

    /** Of a plan as it stands. */
    public static PlanVerdict of(SessionPlan plan, KnownSite site) {
        List<Finding> findings = PlanCheck.findings(plan, site);
        return new PlanVerdict(
                findings.stream().filter(Finding::isError).toList(),
                findings.stream().filter(finding -> !finding.isError()).toList());
    }

    /**
     * Of a plan that is to replace another. What was there before and has gone wrong in Jira since is no reason to refuse
     * the rest of the plan: a session can be renamed although its link type is gone.
     *
     * @param before {@code null} for a new session
     */
    public static PlanVerdict ofChange(SessionPlan before, SessionPlan plan, KnownSite site) {
        PlanVerdict now = of(plan, site);
        if (before == null || !Objects.equals(before.connection(), plan.connection())) {
            return now;
        }
        List<Finding> known = of(before, site).errors;
        return new PlanVerdict(
                now.errors.stream().filter(error -> !has(known, error)).toList(),
                Stream.concat(
                                now.errors.stream()
                                        .filter(error -> has(known, error))
                                        .map(Finding::asWarning),
                                now.warnings.stream())
                        .toList());
    }

    private static boolean has(List<Finding> known, Finding error) {
        return known.stream().anyMatch(error::isSameAs);
    }
}
