package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds issues by JQL, page by page, in each kind's own way; Data Center never sees what only Cloud knows. */
final class JiraSearch {

    static final String OPERATION = "search";

    /** With OpenSearch a Data Center of version 11 shows no further than this by offset (facts section 1.3). */
    private static final int WINDOW = 10_000;

    private static final Pattern BY_ID = Pattern.compile("(?is)(.*)\\s+ORDER\\s+BY\\s+id(\\s+ASC)?\\s*");

    private final JiraCaller caller;
    private final boolean cloud;

    JiraSearch(JiraCaller caller, boolean cloud) {
        this.caller = caller;
        this.cloud = cloud;
    }

    Uni<JiraSearchPage> page(String jql, Collection<String> fields, String pageToken, Collection<String> reconcileIds) {
        SearchCursor cursor = SearchCursor.read(pageToken);
        return cloud ? byToken(jql, fields, cursor, reconcileIds) : byOffset(jql, fields, cursor);
    }

    private Uni<JiraSearchPage> byToken(
            String jql, Collection<String> fields, SearchCursor cursor, Collection<String> reconcileIds) {
        String token = cursor.position().isEmpty() ? null : cursor.position();
        String body = JiraBodies.searchCloud(jql, fields, token, reconcileIds);
        return caller.read(OPERATION, (api, authorization) -> api.searchCloud(authorization, body))
                .map(answer -> tokenPage(answer, cursor));
    }

    /** A page may be short or empty and still not be the last. */
    private static JiraSearchPage tokenPage(JiraAnswer answer, SearchCursor cursor) {
        List<JiraIssue> issues = JiraReader.issues(answer);
        String token = answer.body().path("nextPageToken").asText("");
        boolean last = token.isEmpty() || answer.body().path("isLast").asBoolean(false);
        return new JiraSearchPage(issues, last ? null : cursor.next(token).text());
    }

    private Uni<JiraSearchPage> byOffset(String jql, Collection<String> fields, SearchCursor cursor) {
        String body = JiraBodies.searchSelfHosted(behind(jql, cursor.afterId()), fields, cursor.offset());
        return caller.read(OPERATION, (api, authorization) -> api.searchSelfHosted(authorization, body))
                .map(answer -> offsetPage(answer, cursor, BY_ID.matcher(jql).matches()));
    }

    /** The total may change from page to page; only what was received counts. */
    private static JiraSearchPage offsetPage(JiraAnswer answer, SearchCursor cursor, boolean byId) {
        List<JiraIssue> issues = JiraReader.issues(answer);
        int next = cursor.offset() + issues.size();
        if (issues.isEmpty() || next >= answer.body().path("total").asInt(Integer.MAX_VALUE)) {
            return new JiraSearchPage(issues, null);
        }
        boolean windowEnds = byId && next + JiraBodies.SEARCH_PAGE > WINDOW;
        SearchCursor following =
                windowEnds ? cursor.startingBehind(issues.getLast().id()) : cursor.next(String.valueOf(next));
        return new JiraSearchPage(issues, following.text());
    }

    private static String behind(String jql, String id) {
        Matcher ordered = BY_ID.matcher(jql);
        return id.isEmpty() || !ordered.matches()
                ? jql
                : "(" + ordered.group(1) + ") AND id > " + id + " ORDER BY id ASC";
    }
}
