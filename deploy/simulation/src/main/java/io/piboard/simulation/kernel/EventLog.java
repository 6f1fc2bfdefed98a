package io.piboard.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened in a run: counted always, told line by line if somebody wants to read it. */
public final class EventLog {

    private final VirtualTime time;
    private final boolean tells;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    public EventLog(VirtualTime time, boolean tells) {
        this.time = time;
        this.tells = tells;
    }

    public void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    public void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    /** @param words put together only if somebody reads them */
    public void tell(String who, Object... words) {
        if (tells) {
            StringBuilder line = new StringBuilder();
            line.append(time.elapsed().toMillis()).append(' ').append(who).append(':');
            for (Object word : words) {
                line.append(' ').append(word);
            }
            lines.add(line.toString());
        }
    }

    public List<String> lines() {
        return lines;
    }

    public Map<String, Long> counts() {
        return counts;
    }

    public long counted(String what) {
        return counts.getOrDefault(what, 0L);
    }
}
