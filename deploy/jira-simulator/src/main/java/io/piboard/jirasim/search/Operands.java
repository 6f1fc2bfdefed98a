package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Operand;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.Issue;
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
        String text = value(operand);
        return known("issuetype", text, catalog.types(), one -> named(text, one.id(), one.name()), one -> one.id());
    }

    Set<String> priority(Operand operand) {
        String text = value(operand);
        return known("priority", text, catalog.priorities(), one -> named(text, one.id(), one.name()), one -> one.id());
    }

    Set<String> resolution(Operand operand) {
        String text = value(operand);
        if (text.equalsIgnoreCase("unresolved")) {
            return Set.of();
        }
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
        if (operand.kind() == Operand.Kind.FUNCTION) {
            function(operand, "currentUser");
            return user == null ? Set.of() : Set.of(user.accountId());
        }
        String text = value(operand);
        return known(
                "user",
                text,
                catalog.users(),
                one -> one.accountId().equals(text) || named(text, one.email(), one.displayName()),
                one -> one.accountId());
    }

    Set<String> issue(Operand operand) {
        String text = value(operand);
        return Set.of(String.valueOf(site.issue(text)
                .map(Issue::id)
                .orElseThrow(
                        () -> new JqlException("An issue with key '" + text + "' does not exist for field 'issue'."))));
    }

    /** The bound of {@code id > n} need not exist any more. */
    long issueNumber(Operand operand) {
        String text = value(operand);
        return text.matches("\\d{1,18}")
                ? Long.parseLong(text)
                : Long.parseLong(issue(operand).iterator().next());
    }

    Set<String> sprint(Operand operand) {
        if (operand.kind() == Operand.Kind.FUNCTION) {
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
            throw new JqlException("The value '" + operand.text() + "' is not a number.");
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
            throw new JqlException("The value '" + text + "' does not exist for the field '" + field + "'.");
        }
        return found;
    }

    private static boolean named(String text, String id, String name) {
        return text.equals(id) || text.equalsIgnoreCase(name);
    }

    private static String value(Operand operand) {
        if (operand.kind() == Operand.Kind.FUNCTION) {
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
        return new JqlException("Unable to find JQL function '" + operand.text() + "()'.");
    }
}
