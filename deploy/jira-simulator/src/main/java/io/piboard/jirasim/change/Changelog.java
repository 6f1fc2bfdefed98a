package io.piboard.jirasim.change;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.User;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells two states of an issue apart in the words of Jira's changelog; no item means that nothing changed. */
final class Changelog {

    private static final Set<String> UNTOLD = Set.of(FieldId.RESOLVED, FieldId.CREATOR);

    private final Site site;
    private final ChangeWords words;

    Changelog(Site site) {
        this.site = site;
        this.words = ChangeWords.of(site.kind());
    }

    List<ChangeItem> between(Map<String, Object> before, Issue after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.fields().keySet());
        List<ChangeItem> items = new ArrayList<>();
        for (String name : names) {
            Object from = before.get(name);
            Object to = after.fields().get(name);
            boolean told = !UNTOLD.contains(name) && !(name.equals(FieldId.RANK) && from == null);
            if (told && !Objects.equals(from, to)) {
                items.add(item(after, name, from, to));
            }
        }
        return items;
    }

    /** A key has no ids. */
    List<ChangeItem> move(Issue before, Issue after) {
        return List.of(
                named(
                        FieldId.PROJECT,
                        before.project(),
                        after.project(),
                        id -> site.catalog().project(id).map(Project::name)),
                new ChangeItem("Key", "jira", null, null, before.key(), null, after.key()));
    }

    private ChangeItem item(Issue issue, String field, Object from, Object to) {
        Catalog catalog = site.catalog();
        return switch (field) {
            case FieldId.STATUS ->
                named(field, from, to, id -> catalog.status(id).map(Status::name));
            case FieldId.TYPE -> named(field, from, to, id -> catalog.type(id).map(IssueType::name));
            case FieldId.PRIORITY ->
                named(field, from, to, id -> catalog.priority(id).map(Named::name));
            case FieldId.RESOLUTION ->
                named(field, from, to, id -> catalog.resolution(id).map(Named::name));
            case FieldId.ASSIGNEE, FieldId.REPORTER -> person(field, string(from), string(to));
            case FieldId.LABELS -> ChangeItem.text(field, joined(from), joined(to));
            case FieldId.DUE -> ChangeItem.system(field, string(from), midnight(from), string(to), midnight(to));
            case FieldId.PARENT -> parent(issue, string(from), string(to));
            case FieldId.SPRINT ->
                ChangeItem.custom("Sprint", field, ids(from), sprintNames(from), ids(to), sprintNames(to));
            case FieldId.RANK -> ranked(string(from), string(to));
            case FieldId.POINTS -> points(issue, from, to);
            default -> ChangeItem.text(field, string(from), string(to));
        };
    }

    private static ChangeItem ranked(String from, String to) {
        String words = to.compareTo(from) < 0 ? "Ranked higher" : "Ranked lower";
        return ChangeItem.custom("Rank", FieldId.RANK, "", "", "", words);
    }

    private static ChangeItem named(String field, Object from, Object to, Function<String, Optional<String>> name) {
        return ChangeItem.system(field, string(from), textOf(from, name), string(to), textOf(to, name));
    }

    private static String textOf(Object id, Function<String, Optional<String>> name) {
        return id == null ? null : name.apply(string(id)).orElse(null);
    }

    private ChangeItem person(String field, String from, String to) {
        return words.person(field, user(from), user(to));
    }

    private User user(String id) {
        return id == null ? null : site.catalog().user(id).orElse(null);
    }

    private ChangeItem parent(Issue issue, String from, String to) {
        return words.parent(subtask(issue), new ChangeWords.End(from, key(from)), new ChangeWords.End(to, key(to)));
    }

    private ChangeItem points(Issue issue, Object from, Object to) {
        Project project = site.catalog().project(issue.project()).orElseThrow();
        String name = project.teamManaged() ? "Story point estimate" : "Story Points";
        return ChangeItem.custom(name, project.pointsField(), null, number(from), null, number(to));
    }

    private boolean subtask(Issue issue) {
        return site.catalog()
                .type(issue.text(FieldId.TYPE))
                .filter(IssueType::subtask)
                .isPresent();
    }

    /** What Data Center tells of an epic when a child comes or goes; nothing on Cloud. */
    Map<Long, ChangeItem> ofEpics(Issue before, Issue after) {
        String from = before.text(FieldId.PARENT);
        String to = after.text(FieldId.PARENT);
        if (!words.tellsEpics() || subtask(after) || Objects.equals(from, to)) {
            return Map.of();
        }
        String child = String.valueOf(after.id());
        Map<Long, ChangeItem> items = new TreeMap<>();
        if (from != null) {
            items.put(Long.valueOf(from), epicChild(child, after.key(), null, null));
        }
        if (to != null) {
            items.put(Long.valueOf(to), epicChild(null, null, child, after.key()));
        }
        return items;
    }

    private static ChangeItem epicChild(String from, String fromKey, String to, String toKey) {
        return new ChangeItem("Epic Child", "jira", null, from, fromKey, to, toKey);
    }

    private String key(String id) {
        return id == null
                ? null
                : site.issue(Long.parseLong(id)).map(Issue::key).orElse(null);
    }

    private static String joined(Object labels) {
        return labels == null ? "" : String.join(" ", list(labels, Object::toString));
    }

    private static String ids(Object sprints) {
        return sprints == null ? "" : String.join(", ", list(sprints, Object::toString));
    }

    private String sprintNames(Object sprints) {
        return sprints == null
                ? ""
                : list(sprints, id -> site.sprint((Long) id).map(Sprint::name).orElse("")).stream()
                        .collect(Collectors.joining(", "));
    }

    private static List<String> list(Object values, Function<Object, String> text) {
        return ((List<?>) values).stream().map(text::apply).toList();
    }

    private static String number(Object points) {
        return points == null
                ? null
                : BigDecimal.valueOf((Double) points).stripTrailingZeros().toPlainString();
    }

    private static String midnight(Object day) {
        return day == null ? null : day + " 00:00:00.0";
    }

    private static String string(Object value) {
        return value == null ? null : value.toString();
    }
}
