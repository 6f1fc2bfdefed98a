package io.piboard.board.session.check;

import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.TypePart;
import java.util.ArrayList;
import java.util.List;

/** Everything in a plan that does not fit its connection's site, at once. Pure; a session without Jira fits everything. */
public final class PlanCheck {

    private PlanCheck() {}

    public static List<Finding> findings(SessionPlan plan, KnownSite site) {
        if (plan.connection() == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (!site.isWhole()) {
            findings.add(FindingCode.NOT_LOOKED_YET.at(
                    "connection",
                    null,
                    "The connection's site has not been read yet, so the plan could not be checked. Ask for the check"
                            + " again in a minute."));
        }
        if (!site.projects().isEmpty()) {
            findings.addAll(ProjectCheck.findings(plan, site));
            findings.addAll(TypeCheck.findings(plan, site));
        }
        if (site.site() != null) {
            findings.addAll(FieldCheck.findings(plan, site));
            findings.addAll(LinkRuleCheck.findings(plan, site));
        }
        plan.teams().forEach(team -> findings.addAll(SprintCheck.findings(site, team, plan.iterations())));
        findings.addAll(notSyncedYet(plan));
        return List.copyOf(findings);
    }

    private static List<Finding> notSyncedYet(SessionPlan plan) {
        List<Finding> findings = new ArrayList<>();
        plan.teams().stream()
                .filter(team -> team.teamField() != null)
                .forEach(team -> findings.add(FindingCode.NOT_SYNCED_YET.at(
                        "teams[" + team.name() + "].teamField",
                        team.teamField().fieldId(),
                        "The team field is kept, but neither read nor written yet.")));
        plan.stickyTypes().stream()
                .filter(type -> type.backlog() != null)
                .map(TypePart::name)
                .forEach(name -> findings.add(FindingCode.NOT_SYNCED_YET.at(
                        "stickyTypes[" + name + "].backlog",
                        null,
                        "The backlog is kept, but neither read nor written yet.")));
        return findings;
    }
}
