package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Collects an offset-paged list: it advances by what was received, because Jira shortens pages without saying so. */
final class JiraPages {

    private JiraPages() {}

    static <T> Uni<List<T>> all(IntFunction<Uni<JiraAnswer>> pageFrom, Function<JsonNode, T> reader) {
        return from(0, new ArrayList<>(), pageFrom, reader);
    }

    private static <T> Uni<List<T>> from(
            int startAt, List<T> read, IntFunction<Uni<JiraAnswer>> pageFrom, Function<JsonNode, T> reader) {
        return pageFrom.apply(startAt).map(JiraAnswer::body).chain(page -> {
            JsonNode values = page.path("values");
            values.forEach(value -> read.add(reader.apply(value)));
            int next = startAt + values.size();
            return isLast(page, next) ? Uni.createFrom().item(read) : from(next, read, pageFrom, reader);
        });
    }

    static boolean isLast(JsonNode page, int received) {
        if (page.path("values").isEmpty() || page.path("isLast").asBoolean(false)) {
            return true;
        }
        // without isLast only the total tells; without both an empty page does
        return !page.has("isLast")
                && page.has("total")
                && received >= page.path("total").asInt();
    }
}
