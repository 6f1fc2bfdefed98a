package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Operand;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.site.StatusCategory;
import io.piboard.jirasim.site.User;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the words of a query mean on this site, as sets of ids. */
final class Operands {

    /** A place within a project. */
    record Key(String project, long number) {}

    private final Site site;
    private final Catalog catalog;
    private final User user;

    Operands(Site site, User user) {
        this.site = site;
        this.catalog = site.catalog();
        this.user = user;
    }

    static Set<String> literal(Operand operand) {
        return Set.of(value(operand));
    }

    Set<String> project(Operand operand) {
        String text = value(operand);
        return known(
                "project",
                text,
                user == null ? catalog.projects() : site.permissions().visible(user),
                one -> one.id().equals(text)
                        || one.key().equalsIgnoreCase(text)
                        || one.name().equalsIgnoreCase(text),
                one -> one.id());
    }

    Set<String> status(Operand operand) {
        String text = value(operand);
        return known("status", text, catalog.statuses(), one -> named(text, one.id(), one.name()), one -> one.id());
    }

    Set<String> type(Operand operand) {
        if (operand.function()) {
            boolean subtasks = operand.text().equalsIgnoreCase("subTaskIssueTypes");
            if (!subtasks && !operand.text().equalsIgnoreCase("standardIssueTypes")) {
                throw unknownFunction(operand);
            }
            return catalog.types().stream()
                    .filter(type -> type.hierarchyLevel() < 0 == subtasks)
                    .map(IssueType::id)
                    .collect(Collectors.toSet());
        }
        String text = value(operand);
        return known("issuetype", text, catalog.types(), one -> named(text, one.id(), one.name()), one -> one.id());
    }

    Set<String> priority(Operand operand) {
        String text = value(operand);
        return known("priority", text, catalog.priorities(), one -> named(text, one.id(), one.name()), one -> one.id());
    }

    Set<String> resolution(Operand operand) {
        String text = value(operand);
        return known(
                "resolution", text, catalog.resolutions(), one -> named(text, one.id(), one.name()), one -> one.id());
    }

    Set<String> category(Operand operand) {
        String text = value(operand);
        return known(
                "statusCategory",
                text,
                Arrays.asList(StatusCategory.values()),
                one -> named(text, one.key(), one.label()),
                one -> one.key());
    }

    Set<String> user(Operand operand) {
        if (operand.function()) {
            function(operand, "currentUser");
            return user == null ? Set.of() : Set.of(user.accountId());
        }
        String text = value(operand);
        return known("user", text, catalog.users(), one -> person(text, one), one -> one.accountId());
    }

    /** The id of the issue named, or those linked to it. */
    Set<String> issues(Operand operand) {
        return operand.function()
                ? linked(operand)
                : Set.of(String.valueOf(issue(operand).id()));
    }

    Issue issue(Operand operand) {
        String text = value(operand);
        return site.issue(text)
                .filter(issue -> user == null || site.permissions().sees(user, issue))
                .orElseThrow(() -> JqlException.value(
                        text.matches("\\d+")
                                ? "A value with ID '" + text + "' does not exist for the field 'id'."
                                : "An issue with key '" + text + "' does not exist for field 'key'."));
    }

    /** A key as a bound: nobody need have it. */
    Key key(Operand operand) {
        String text = value(operand);
        int dash = text.lastIndexOf('-');
        if (dash < 1 || !text.substring(dash + 1).matches("\\d{1,18}")) {
            throw JqlException.value("The issue key '" + text + "' for field 'key' is invalid.");
        }
        String project =
                project(Operand.value(text.substring(0, dash))).iterator().next();
        return new Key(project, Long.parseLong(text.substring(dash + 1)));
    }

    /** The number within the issue's key. */
    static long number(Issue issue) {
        return Long.parseLong(issue.key().substring(issue.key().lastIndexOf('-') + 1));
    }

    /** A field that exists and that no issue of this site has a value in. */
    Set<String> nothing(String field, Operand operand) {
        return existing(field, value(operand), Set.of());
    }

    private Set<String> linked(Operand operand) {
        if (!operand.text().equalsIgnoreCase("linkedIssues")
                || operand.arguments().isEmpty()) {
            throw unknownFunction(operand);
        }
        long id = issue(Operand.value(operand.arguments().getFirst())).id();
        return site.links(id).stream()
                .map(link -> String.valueOf(link.source() == id ? link.destination() : link.source()))
                .collect(Collectors.toSet());
    }

    Set<String> sprint(Operand operand) {
        if (operand.function()) {
            SprintState state = switch (operand.text().toLowerCase(Locale.ROOT)) {
                case "opensprints" -> SprintState.ACTIVE;
                case "futuresprints" -> SprintState.FUTURE;
                case "closedsprints" -> SprintState.CLOSED;
                default -> throw unknownFunction(operand);
            };
            return sprints(sprint -> sprint.state() == state);
        }
        String text = value(operand);
        Set<String> found = sprints(sprint -> named(text, String.valueOf(sprint.id()), sprint.name()));
        return existing("sprint", text, found);
    }

    static double decimal(Operand operand) {
        try {
            return Double.parseDouble(value(operand));
        } catch (NumberFormatException e) {
            throw JqlException.value("The value '" + operand.text() + "' is not a number.");
        }
    }

    private Set<String> sprints(Predicate<Sprint> wanted) {
        return site.sprints().stream()
                .filter(wanted)
                .map(sprint -> String.valueOf(sprint.id()))
                .collect(Collectors.toSet());
    }

    private static <T> Set<String> known(
            String field, String text, Collection<T> all, Predicate<T> wanted, Function<T, String> id) {
        return existing(field, text, all.stream().filter(wanted).map(id).collect(Collectors.toSet()));
    }

    private static Set<String> existing(String field, String text, Set<String> found) {
        if (found.isEmpty()) {
            throw JqlException.value("The value '" + text + "' does not exist for the field '" + field + "'.");
        }
        return found;
    }

    /** Names are understood in English and in the language of the site. */
    private boolean named(String text, String id, String name) {
        return text.equals(id)
                || text.equalsIgnoreCase(name)
                || text.equalsIgnoreCase(catalog.language().name(name));
    }

    /** Data Center knows people by name and key, Cloud by account. */
    private boolean person(String text, User one) {
        boolean there = !site.kind().cloud() && (text.equals(one.name()) || text.equals(one.key()));
        return there || one.accountId().equals(text) || named(text, one.email(), one.displayName());
    }

    private static String value(Operand operand) {
        if (operand.function()) {
            throw unknownFunction(operand);
        }
        return operand.text();
    }

    private static void function(Operand operand, String expected) {
        if (!operand.text().equalsIgnoreCase(expected)) {
            throw unknownFunction(operand);
        }
    }

    private static JqlException unknownFunction(Operand operand) {
        return JqlException.syntax("Unable to find JQL function '" + operand.text() + "()'.");
    }
}
