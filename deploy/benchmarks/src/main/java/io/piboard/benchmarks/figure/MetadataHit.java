package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.peer.DemoStack;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of a site, read again and again with a token, beside a fixed body that nobody has to judge. */
public final class MetadataHit implements Session {

    private static final String HIT = "metadata";
    private static final String NOT_MODIFIED = "unchanged";
    private static final String STATIC = "static";

    @Override
    public String name() {
        return HIT;
    }

    @Override
    public Map<String, String> figures() {
        return Map.of("P17", "metadata read with a token, over a fixed body without one");
    }

    @Override
    public List<Finding> run(Bench bench, Set<String> wished) throws Exception {
        try (Arena arena = bench.arena(name());
                DemoStack stack = DemoStack.start(bench.repository(), arena.directory())) {
            Map<String, String> token = Map.of("Authorization", stack.bearer());
            Map<String, String> again =
                    Map.of("Authorization", stack.bearer(), "If-None-Match", stack.tag(stack.site()));
            var race = new Race(bench, arena)
                    .get(HIT, stack.site(), token)
                    .get(NOT_MODIFIED, stack.site(), again)
                    .get(STATIC, arena.hello().address().resolve("/hello"), Map.of());
            race.run();
            Series hits = race.of(HIT);
            Series unchanged = race.of(NOT_MODIFIED);
            Series fixed = race.of(STATIC);
            var parts = List.of(
                    new Part("", hits.ratioTo(fixed), Bound.atLeast(0.8)),
                    new Part("304", unchanged.ratioTo(fixed), Bound.atLeast(0.8)));
            String note = String.format(
                    Locale.ROOT,
                    "%.0f/s, 304 %.0f/s, Static %.0f/s; each of ours checks a token",
                    hits.median(),
                    unchanged.median(),
                    fixed.median());
            return List.of(new Finding("P17", parts, race.faults(), note));
        }
    }
}
