package io.piboard.board.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.piboard.contracts.board.BoardUpdated;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The sockets of this replica by board; shows each whole sticky to those who look at its board. */
@ApplicationScoped
public class BoardSessions {

    private final LiveConfig config;
    private final LiveMessages messages;
    private final Map<UUID, Set<LiveClient>> clients = new ConcurrentHashMap<>();

    BoardSessions(LiveConfig config, LiveMessages messages) {
        this.config = config;
        this.messages = messages;
    }

    /** From the start, so that nobody waiting is a number too. */
    void count(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("piboard.live.clients", clients, BoardSessions::count);
    }

    /** The client hears at once that it is on; from then on it misses nothing. */
    void opened(UUID board, LiveClient.Line line) {
        LiveClient client = new LiveClient(line, config.waitingMessages());
        clients.compute(board, (id, there) -> {
            Set<LiveClient> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.add(client);
            return all;
        });
        client.send(messages.ready());
    }

    void closed(UUID board, String lineId) {
        remove(board, client -> client.isOn(lineId));
    }

    /** Repeats and old news do no harm: a client keeps the highest version of each sticky. */
    public void show(BoardUpdated update) {
        Set<LiveClient> there = clients.get(update.board());
        if (there == null) {
            return;
        }
        String message = messages.of(update);
        there.stream().filter(client -> !client.send(message)).forEach(lost -> remove(update.board(), lost::equals));
    }

    private void remove(UUID board, Predicate<LiveClient> gone) {
        clients.computeIfPresent(board, (id, there) -> {
            there.removeIf(gone);
            return there.isEmpty() ? null : there;
        });
    }

    private static double count(Map<UUID, Set<LiveClient>> clients) {
        return clients.values().stream().mapToInt(Set::size).sum();
    }
}
