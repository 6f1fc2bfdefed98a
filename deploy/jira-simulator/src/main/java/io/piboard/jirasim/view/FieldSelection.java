package io.piboard.jirasim.view;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields of an issue were asked for: {@code *all}, {@code *navigable}, names, and names taken away by a minus. */
public record FieldSelection(boolean all, Set<String> wanted, Set<String> unwanted) {

    public static FieldSelection of(List<String> names, String otherwise) {
        Set<String> wanted = new HashSet<>();
        Set<String> unwanted = new HashSet<>();
        for (String name : names.isEmpty() ? List.of(otherwise) : names) {
            if (name.startsWith("-")) {
                unwanted.add(name.substring(1));
            } else {
                wanted.add(name);
            }
        }
        boolean all = wanted.contains("*all") || wanted.contains("*navigable") || wanted.isEmpty();
        return new FieldSelection(all, wanted, unwanted);
    }

    /** Nothing but the id, or the id and key, which the index answers without looking at the issue. */
    public boolean onlyIdOrKey() {
        return !all && Set.of("id", "key").containsAll(wanted);
    }

    public boolean onlyId() {
        return !all && Set.of("id").containsAll(wanted);
    }

    public JsonObject apply(JsonObject fields) {
        JsonObject chosen = new JsonObject();
        fields.forEach(field -> {
            boolean asked = all || wanted.contains(field.getKey());
            if (asked && !unwanted.contains(field.getKey())) {
                chosen.put(field.getKey(), field.getValue());
            }
        });
        return chosen;
    }
}
