package io.piboard.jira;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a walk through a search stands; callers hand it back as text that means nothing to them.
 *
 * @param page how many pages were read, so that a search without end ends
 * @param afterId a self-hosted Jira's pages start again behind this issue; empty from the first
 * @param position the kind's own: a token of Cloud, an offset of a self-hosted Jira; empty for the first page
 */
record SearchCursor(int page, String afterId, String position) {

    /** Half a million issues: more than any connection should hold. */
    private static final int MOST_PAGES = 5_000;

    private static final SearchCursor FIRST = new SearchCursor(0, "", "");
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}):(\\d{0,19}):(.*)", Pattern.DOTALL);

    static SearchCursor read(String text) {
        if (text == null) {
            return FIRST;
        }
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? new SearchCursor(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3))
                : new SearchCursor(0, "", text);
    }

    String text() {
        return page + ":" + afterId + ":" + position;
    }

    int offset() {
        return position.isEmpty() ? 0 : Integer.parseInt(position);
    }

    SearchCursor next(String nextPosition) {
        if (page >= MOST_PAGES || nextPosition.equals(position)) {
            throw new JiraException.UnusableAnswer("Jira's search has no end", false);
        }
        return new SearchCursor(page + 1, afterId, nextPosition);
    }

    SearchCursor startingBehind(String id) {
        return next("0").behind(id);
    }

    private SearchCursor behind(String id) {
        return new SearchCursor(page, id, "");
    }
}
