package io.piboard.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where two documents differ. Elements of a list are the same if they are named the same, wherever they stand. Pure. */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** Empty if there is none; {@code null} for a document that is not there. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        Differences differences = new Differences();
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before != null && before.equals(after)) {
            return;
        }
        if (bothObjects(path, before, after)) {
            members(path, before, after);
        } else if (isNamedList(before) && isNamedList(after)) {
            elements(path, named(before), named(after));
        } else {
            found.add(new Difference(path, before, after));
        }
    }

    /** The whole document is looked into even if it was not there: one difference for each of its members. */
    private static boolean bothObjects(String path, JsonNode before, JsonNode after) {
        boolean root = path.isEmpty();
        return (before == null ? root : before.isObject()) && (after == null ? root : after.isObject());
    }

    private void members(String path, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        if (before != null) {
            before.fieldNames().forEachRemaining(names::add);
        }
        if (after != null) {
            after.fieldNames().forEachRemaining(names::add);
        }
        for (String name : names) {
            JsonNode was = before == null ? null : before.get(name);
            JsonNode is = after == null ? null : after.get(name);
            if (was != null || is != null) {
                compare(path.isEmpty() ? name : path + "." + name, was, is);
            }
        }
    }

    private void elements(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            JsonNode was = before.get(key);
            JsonNode is = after.get(key);
            compare(path + "[" + ElementName.label(is == null ? was : is) + "]", was, is);
        }
    }

    private static boolean isNamedList(JsonNode list) {
        return list != null && list.isArray() && named(list).size() == list.size();
    }

    private static Map<String, JsonNode> named(JsonNode list) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        list.forEach(element -> ElementName.key(element).ifPresent(key -> named.put(key, element)));
        return named;
    }
}
