package io.piboard.jirasim.search;

import io.piboard.jirasim.http.Call;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller wants to see beside the fields; in a body a comma separated text on Cloud, a list on Data Center. */
public record Expansion(Set<String> names) {

    public static Expansion fromQuery(Call call) {
        return new Expansion(Set.copyOf(call.list("expand")));
    }

    public static Expansion fromBody(JsonObject body) {
        return switch (body.getValue("expand")) {
            case null -> new Expansion(Set.of());
            case JsonArray list -> of(list.stream().map(String::valueOf).toList());
            case Object text -> of(Arrays.asList(text.toString().split(",")));
        };
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    private static Expansion of(List<String> names) {
        return new Expansion(names.stream().map(String::strip).collect(Collectors.toSet()));
    }
}
