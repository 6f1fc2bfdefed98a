package io.piboard.board.session.check;

import io.piboard.board.session.LinkRulePart;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.TypePart;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The link types that rules name. */
final class LinkRuleCheck {

    private LinkRuleCheck() {}

    static List<Finding> findings(SessionPlan plan, KnownSite site) {
        return plan.linkRules().stream()
                .filter(rule -> !StringWish.PARENT.equals(rule.linkType()))
                .flatMap(rule -> finding(plan, site, rule).stream())
                .toList();
    }

    private static Optional<Finding> finding(SessionPlan plan, KnownSite site, LinkRulePart rule) {
        String path = "linkRules[" + name(plan, rule.fromType()) + " -> " + name(plan, rule.toType()) + "]";
        if (site.linkTypes().findAny().isEmpty()) {
            return Optional.of(site.judged(FindingCode.LINKING_OFF.at(
                    path,
                    rule.linkType(),
                    "Issue linking is switched off in Jira. Its administrator can switch it on; without the rule such"
                            + " strings stay on the board.")));
        }
        return site.linkTypes().anyMatch(type -> type.id().equals(rule.linkType()))
                ? Optional.empty()
                : Optional.of(site.judged(FindingCode.UNKNOWN_LINK_TYPE.at(
                        path, rule.linkType(), "Jira has no link type " + rule.linkType() + ".")));
    }

    private static String name(SessionPlan plan, UUID type) {
        return plan.stickyTypes().stream()
                .filter(part -> part.stickyType().equals(type))
                .map(TypePart::name)
                .findFirst()
                .orElse(type.toString());
    }
}
