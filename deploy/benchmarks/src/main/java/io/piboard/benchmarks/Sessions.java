package io.piboard.benchmarks;

import io.piboard.benchmarks.figure.Footprint;
import io.piboard.benchmarks.figure.Latency;
import io.piboard.benchmarks.figure.MetadataHit;
import io.piboard.benchmarks.figure.Overload;
import io.piboard.benchmarks.figure.Session;
import io.piboard.benchmarks.figure.Throughput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What can be asked for; what is not implemented yet is listed all the same. */
final class Sessions {

    static final List<Session> ALL =
            List.of(new Throughput(), new Latency(), new Overload(), new Footprint(), new MetadataHit());

    static final String NOT_IMPLEMENTED = "not implemented";

    private static final int LAST = 18;

    /** There is no P4. */
    private static final int NONE = 4;

    private Sessions() {}

    /** Every figure in its order, with what it is. */
    static Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, LAST)
                .filter(number -> number != NONE)
                .forEach(number -> figures.put("P" + number, NOT_IMPLEMENTED));
        ALL.forEach(session -> figures.putAll(session.figures()));
        return figures;
    }
}
