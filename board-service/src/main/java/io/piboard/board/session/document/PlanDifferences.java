package io.piboard.board.session.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.check.KnownSite;
import io.piboard.yaml.Difference;
import io.piboard.yaml.Differences;
import io.piboard.yaml.YamlDocuments;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where two plans of one session differ, in the words of its document. Pure. */
final class PlanDifferences {

    private static final List<String> HEADING = List.of("piboard", "session");

    private PlanDifferences() {}

    /**
     * @param before {@code null} for a session that was not there, as {@code after} for one that is gone
     * @param siteBefore of the connection that the plan before has
     */
    static List<Difference> between(
            UUID session, SessionPlan before, KnownSite siteBefore, SessionPlan after, KnownSite siteAfter) {
        Map<UUID, String> names = before == null || after == null ? Map.of() : OwnNames.of(before, after);
        return Differences.between(tree(session, before, siteBefore, names), tree(session, after, siteAfter, names));
    }

    private static JsonNode tree(UUID session, SessionPlan plan, KnownSite site, Map<UUID, String> names) {
        if (plan == null) {
            return null;
        }
        Map<UUID, String> called = names.isEmpty() ? OwnNames.of(plan) : names;
        ObjectNode tree = (ObjectNode) YamlDocuments.tree(SessionExport.document(session, plan, site, called));
        return tree.remove(HEADING);
    }
}
