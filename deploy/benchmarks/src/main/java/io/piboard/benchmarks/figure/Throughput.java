package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.peer.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Webhooks per second, closed loop: we, the peers and the limits in the same rounds. */
public final class Throughput implements Session {

    private static final int LARGE = 8_192;
    private static final int SMALL = 1_024;

    /** Below that it is no peer. */
    private static final double GW_OF_STATIC = 0.17;

    private static final String STATIC = "static";
    private static final String OURS = "ours-8k";
    private static final String OURS_SMALL = "ours-1k";
    private static final String GW = "gw-8k";
    private static final String CAMEL = "camel-8k";
    private static final String CAMEL_SMALL = "camel-1k";
    private static final String LIMIT = "limit-1k";

    private static final Map<String, List<String>> USED = Map.of(
            "P1", List.of(OURS, STATIC),
            "P2", List.of(OURS, GW, STATIC),
            "P3", List.of(OURS, CAMEL, OURS_SMALL, CAMEL_SMALL),
            "P5", List.of(OURS, OURS_SMALL, LIMIT));

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put("P1", "webhooks/s of 8 KB over Static, a fixed body by GET of the same kind of service");
        figures.put("P2", "webhooks/s of 8 KB over Gw, a bare Vert.x gateway");
        figures.put("P3", "webhooks/s of 8 KB and 1 KB over Camel, which checks and strips nothing");
        figures.put("P5", "webhooks/s of 8 KB and 1 KB over ProducerPerformance, acks=all");
        return figures;
    }

    @Override
    public List<Finding> run(Bench bench, Set<String> wished) throws Exception {
        try (Arena arena = bench.arena(name())) {
            Race race = contestants(bench, arena, wished);
            race.run();
            return wished.stream().map(figure -> finding(figure, race)).toList();
        }
    }

    private static Race contestants(Bench bench, Arena arena, Set<String> wished) {
        var race = new Race(bench, arena);
        boolean gw = wished.contains("P2");
        boolean small = wished.contains("P3") || wished.contains("P5");
        if (wished.contains("P1") || gw) {
            race.get(STATIC, arena.hello().address().resolve("/hello"));
        }
        race.webhooks(OURS, arena.us(), LARGE);
        if (gw) {
            race.webhooks(GW, arena.gw(), LARGE);
        }
        if (wished.contains("P3")) {
            race.webhooks(CAMEL, arena.camel(), LARGE).alsoWebhooks(CAMEL_SMALL, arena.camel(), SMALL);
        }
        if (small) {
            race.alsoWebhooks(OURS_SMALL, arena.us(), SMALL);
        }
        if (wished.contains("P5")) {
            Limit limit = arena.limit();
            race.add(LIMIT, false, time -> limit.unthrottled(time).perSecond());
        }
        return race;
    }

    private static Finding finding(String figure, Race race) {
        var faults = new ArrayList<>(race.faults());
        List<Part> parts = switch (figure) {
            case "P1" -> List.of(part("", race, OURS, STATIC, 0.20));
            case "P2" -> {
                Series peer = race.of(GW).ratioTo(race.of(STATIC));
                if (peer.median() < GW_OF_STATIC) {
                    faults.add("Gw reaches only %.2f of Static and is no peer".formatted(peer.median()));
                }
                yield List.of(part("", race, OURS, GW, 0.75));
            }
            case "P3" ->
                List.of(part("8 KB", race, OURS, CAMEL, 1.0), part("1 KB", race, OURS_SMALL, CAMEL_SMALL, 1.0));
            case "P5" -> List.of(part("8 KB", race, OURS, LIMIT, 0.15), part("1 KB", race, OURS_SMALL, LIMIT, 0.25));
            default -> throw new IllegalArgumentException(figure);
        };
        return new Finding(figure, parts, faults, rates(race, USED.get(figure)));
    }

    private static String rates(Race race, List<String> names) {
        return names.stream()
                .map(name -> String.format(
                        Locale.ROOT, "%s %.0f/s", name, race.of(name).median()))
                .collect(Collectors.joining(", "));
    }

    private static Part part(String label, Race race, String ours, String theirs, double target) {
        return new Part(label, race.of(ours).ratioTo(race.of(theirs)), Bound.atLeast(target));
    }
}
