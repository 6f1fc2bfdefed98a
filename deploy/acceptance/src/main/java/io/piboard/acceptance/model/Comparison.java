package io.piboard.acceptance.model;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.jira.IssueState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Boards, Jira and model side by side, at rest: nothing lost, nothing doubled, nothing that differs unexplained. */
public final class Comparison {

    private final Model model;
    private final SprintMap sprints;
    private final Map<UUID, StickyState> stickies;
    private final Map<String, IssueState> issues;
    private final List<String> differences = new ArrayList<>();
    private long explained;

    private Comparison(Model model, SprintMap sprints, List<StickyState> stickies, List<IssueState> issues) {
        this.model = model;
        this.sprints = sprints;
        this.stickies = stickies.stream().collect(Collectors.toMap(StickyState::id, Function.identity()));
        this.issues = issues.stream().collect(Collectors.toMap(IssueState::id, Function.identity()));
    }

    /** @param differences plain sentences; @param explained fields in CONFLICT or FAILED, with reason */
    public record Result(List<String> differences, long explained) {}

    public static Result of(Model model, SprintMap sprints, List<StickyState> stickies, List<IssueState> issues) {
        var comparison = new Comparison(model, sprints, stickies, issues);
        comparison.links();
        comparison.fields();
        comparison.created();
        comparison.promised();
        return new Result(List.copyOf(comparison.differences), comparison.explained);
    }

    /** Every issue on exactly one sticky, every marker on exactly one issue. */
    private void links() {
        var seen = new HashMap<String, UUID>();
        for (StickyState sticky : stickies.values()) {
            UUID other = sticky.issueId().isEmpty() ? null : seen.put(sticky.issueId(), sticky.id());
            if (other != null) {
                differences.add("issue " + sticky.issueKey() + " is on two stickies: " + other + ", " + sticky.id());
            }
        }
        issues.values().stream()
                .filter(issue -> !issue.isEpic() && !seen.containsKey(issue.id()))
                .forEach(issue -> differences.add("issue " + issue.key() + " <" + issue.summary() + "> has no sticky"));
        issues.values().stream()
                .filter(issue -> !issue.marker().isEmpty())
                .collect(Collectors.groupingBy(
                        IssueState::marker, Collectors.mapping(IssueState::key, Collectors.toList())))
                .forEach((sticky, keys) -> {
                    if (keys.size() > 1) {
                        differences.add("sticky " + sticky + " has become " + keys.size() + " issues: " + keys);
                    }
                });
    }

    private void fields() {
        for (StickyState sticky : stickies.values()) {
            IssueState issue = issues.get(sticky.issueId());
            if (issue == null) {
                differences.add("sticky %s <%s> has no issue: %s %s"
                        .formatted(sticky.id(), sticky.value(Field.TEXT), sticky.syncState(), sticky.reason()));
                continue;
            }
            for (Field field : Field.values()) {
                check(new Pair(sticky, issue, sprints), field);
            }
        }
    }

    private void check(Pair pair, Field field) {
        var target = new Target(pair.sticky().id().toString(), field);
        new FieldCheck(pair, field, model.board(target), model.jira(target))
                .difference()
                .ifPresentOrElse(differences::add, () -> explained += isAgreed(pair, field) ? 0 : 1);
    }

    private static boolean isAgreed(Pair pair, Field field) {
        return "AGREED".equals(pair.sticky().fieldState(field));
    }

    private void created() {
        model.createdStickies().forEach((sticky, text) -> {
            long made = issues.values().stream()
                    .filter(issue -> issue.marker().equals(sticky.toString()))
                    .count();
            if (made != 1) {
                differences.add("created sticky " + sticky + " <" + text + "> has " + made + " issues");
            }
            if (!stickies.containsKey(sticky)) {
                differences.add("created sticky " + sticky + " <" + text + "> is gone");
            }
        });
        model.createdIssues().forEach((issue, summary) -> {
            if (stickies.values().stream().noneMatch(sticky -> sticky.issueId().equals(issue))) {
                differences.add("issue " + issue + " <" + summary + "> created in Jira is on no board");
            }
        });
    }

    private void promised() {
        model.targets().stream()
                .filter(target -> !stickies.containsKey(UUID.fromString(target.sticky())))
                .forEach(target -> differences.add("sticky " + target.sticky() + " with promised values is gone"));
    }
}
