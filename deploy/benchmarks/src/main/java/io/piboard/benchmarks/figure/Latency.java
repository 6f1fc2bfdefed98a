package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import io.piboard.benchmarks.peer.Arena;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fixed rate of 1 000 webhooks of 8 KB a second: how long each takes, and what it costs. */
public final class Latency implements Session {

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put("P6", "latency at 1 000/s, open loop, above ProducerPerformance --throughput 1000");
        figures.put("P7", "processor time per 1 000 webhooks at 1 000/s, over Gw");
        return figures;
    }

    @Override
    public List<Finding> run(Bench bench, Set<String> wished) throws Exception {
        try (Arena arena = bench.arena(name())) {
            var course = new LatencyCourse(bench, arena, wished);
            course.run();
            return wished.stream().map(course::finding).toList();
        }
    }
}
