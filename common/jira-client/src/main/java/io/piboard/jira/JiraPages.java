package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Collects a list that comes in pages by offset: it advances by what was received, because Jira shortens pages without
 * saying so, believes no total while {@code isLast} speaks, and does not turn pages for ever.
 */
final class JiraPages<T> {

    /** The largest sites have some thousand boards; nothing that is read so is longer. */
    private static final int MOST_PAGES = 500;

    private final IntFunction<Uni<JiraAnswer>> pageFrom;
    private final String list;
    private final Function<JsonNode, T> reader;
    private final List<T> read = new ArrayList<>();
    private JsonNode before;
    private int pages;

    private JiraPages(IntFunction<Uni<JiraAnswer>> pageFrom, String list, Function<JsonNode, T> reader) {
        this.pageFrom = pageFrom;
        this.list = list;
        this.reader = reader;
    }

    /** @param list name of the member that holds a page's items */
    static <T> Uni<List<T>> all(IntFunction<Uni<JiraAnswer>> pageFrom, String list, Function<JsonNode, T> reader) {
        return Uni.createFrom().deferred(() -> new JiraPages<>(pageFrom, list, reader).from(0));
    }

    private Uni<List<T>> from(int startAt) {
        return pageFrom.apply(startAt).map(JiraAnswer::body).chain(page -> {
            JsonNode items = JiraShape.list(page.path(list));
            if (isRepeated(page, items)) {
                return Uni.createFrom().item(read);
            }
            items.forEach(item -> read.add(reader.apply(item)));
            int next = startAt + items.size();
            return isLast(page, items, next) ? Uni.createFrom().item(read) : from(next);
        });
    }

    /** A server that knows no paging says everything each time; one that says there is more and turns no page is broken. */
    private boolean isRepeated(JsonNode page, JsonNode items) {
        boolean same = !items.isEmpty() && items.equals(before);
        before = items;
        pages++;
        if (pages > MOST_PAGES || same && page.has("isLast")) {
            throw new JiraException.UnusableAnswer("Jira's list has no end", false);
        }
        return same;
    }

    static boolean isLast(JsonNode page, JsonNode items, int received) {
        if (items.isEmpty() || page.path("isLast").asBoolean(false)) {
            return true;
        }
        // without isLast only the total tells; without both an empty page does
        return !page.has("isLast")
                && page.has("total")
                && received >= page.path("total").asInt();
    }
}
