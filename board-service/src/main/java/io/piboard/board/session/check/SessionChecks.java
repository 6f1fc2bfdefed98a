package io.piboard.board.session.check;

import io.piboard.board.rest.Problems;
import io.piboard.board.session.SessionPlan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Holds plans against what is known of their connection's site. */
@ApplicationScoped
public class SessionChecks {

    private final KnownSites sites;

    SessionChecks(KnownSites sites) {
        this.sites = sites;
    }

    public Uni<PlanVerdict> check(UUID organisation, SessionPlan plan) {
        return sites.of(organisation, plan.connection()).map(site -> PlanVerdict.of(plan, site));
    }

    /**
     * What has to be told of a plan that is to be kept; fails with a problem that lists everything if it has errors.
     *
     * @param before {@code null} for a new session
     */
    public Uni<List<Finding>> require(UUID organisation, SessionPlan before, SessionPlan plan) {
        return sites.of(organisation, plan.connection())
                .map(site -> PlanVerdict.ofChange(before, plan, site))
                .invoke(SessionChecks::refuseErrors)
                .map(PlanVerdict::warnings);
    }

    private static void refuseErrors(PlanVerdict verdict) {
        if (!verdict.errors().isEmpty()) {
            throw Problems.doesNotFitJira(verdict.errors(), verdict.warnings());
        }
    }
}
