package io.piboard.sync.alm;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of workflows from what issues were offered in each status: a tool tells the steps from here, never the
 * whole workflow. Forgets what was longest not asked for; safe for any thread.
 */
public final class KnownWorkflows {

    private static final int MOST_WORKFLOWS = 500;
    private static final int MOST_STATUSES = 200;

    private final Map<Key, Map<String, List<String>>> workflows = forgetful(MOST_WORKFLOWS);

    /** The issues that share a workflow: of one connection, project and type. */
    public record Key(Object connection, String projectId, String issueTypeId) {}

    /** An issue in this status was offered these; what was known of the status before is forgotten. */
    public synchronized void learn(Key key, String status, Collection<String> offered) {
        workflows
                .computeIfAbsent(key, first -> forgetful(MOST_STATUSES))
                .put(status, offered.stream().distinct().toList());
    }

    /** The shortest known way, {@code to} last, {@code from} left out. */
    public synchronized Optional<List<String>> path(Key key, String from, String to) {
        Map<String, List<String>> steps = workflows.getOrDefault(key, Map.of());
        Map<String, String> cameFrom = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !cameFrom.containsKey(to)) {
            String status = next.remove();
            for (String reached : steps.getOrDefault(status, List.of())) {
                if (!reached.equals(from) && cameFrom.putIfAbsent(reached, status) == null) {
                    next.add(reached);
                }
            }
        }
        return cameFrom.containsKey(to) ? Optional.of(wayBack(cameFrom, from, to)) : Optional.empty();
    }

    private static List<String> wayBack(Map<String, String> cameFrom, String from, String to) {
        Deque<String> way = new ArrayDeque<>();
        for (String status = to; !status.equals(from); status = cameFrom.get(status)) {
            way.addFirst(status);
        }
        return List.copyOf(way);
    }

    private static <K, V> Map<K, V> forgetful(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
