package io.piboard.jirasim.webhook;

import io.piboard.jirasim.search.Jql;
import io.piboard.jirasim.search.JqlException;
import io.piboard.jirasim.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Atlassian lets an app register: a few events, and JQL of a few fields and four operators. */
final class DynamicRules {

    private static final Set<String> EVENTS = Set.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "comment_created",
            "comment_updated",
            "comment_deleted",
            "issue_property_set",
            "issue_property_deleted",
            "sprint_created",
            "sprint_updated",
            "sprint_started",
            "sprint_closed",
            "sprint_deleted",
            "jira:version_released",
            "jira:version_unreleased",
            "jira:version_created",
            "jira:version_moved",
            "jira:version_updated",
            "jira:version_merged",
            "jira:version_deleted");
    private static final Set<String> FIELDS = Set.of(
            "issuekey",
            "key",
            "issue",
            "project",
            "issuetype",
            "status",
            "assignee",
            "reporter",
            "issue.property",
            "cf",
            "priority");
    private static final Set<String> OPERATORS = Set.of("=", "!=", "in", "not in");
    private static final Pattern TERM = Pattern.compile(
            "(?i)([a-z_][a-z_.0-9]*)(?:\\[[^]]*][a-z_.0-9]*)?\\s*(!=|!~|<=|>=|=|~|<|>|\\bnot\\s+in\\b|\\bin\\b|\\bis\\b|\\bwas\\b|\\bchanged\\b)");
    private static final Pattern FUNCTION = Pattern.compile("(?i)\\b(?!in\\b|and\\b|or\\b|not\\b)([a-z]\\w*)\\s*\\(");

    private final Site site;

    DynamicRules(Site site) {
        this.site = site;
    }

    List<String> problems(List<String> events, String jql) {
        List<String> problems = new ArrayList<>();
        if (events.isEmpty()) {
            problems.add("At least one event is required.");
        }
        events.stream()
                .filter(event -> !EVENTS.contains(event))
                .forEach(event -> problems.add("The event " + event + " is unsupported"));
        if (jql == null || jql.isBlank()) {
            problems.add("The JQL filter is required.");
            return problems;
        }
        String bare = jql.replaceAll("\"[^\"]*\"|'[^']*'", "x");
        clauses(bare, problems);
        if (problems.isEmpty()) {
            compiled(jql, problems);
        }
        return problems;
    }

    private static void clauses(String bare, List<String> problems) {
        if (bare.matches("(?is).*\\border\\s+by\\b.*")) {
            problems.add("The clause ORDER BY is unsupported");
        }
        Matcher function = FUNCTION.matcher(bare);
        if (function.find()) {
            problems.add("The function " + function.group(1) + " is unsupported");
        }
        Matcher term = TERM.matcher(bare);
        while (term.find()) {
            String field = term.group(1);
            String operator = term.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            if (!FIELDS.contains(field.toLowerCase(Locale.ROOT))) {
                problems.add("The clause " + field + " is unsupported");
            } else if (!OPERATORS.contains(operator)) {
                problems.add("The operator " + operator + " is unsupported");
            }
        }
    }

    private void compiled(String jql, List<String> problems) {
        try {
            Jql.compile(jql, site, null);
        } catch (JqlException e) {
            problems.add(e.getMessage());
        }
    }
}
