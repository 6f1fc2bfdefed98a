package io.piboard.acceptance.suite;

import io.piboard.acceptance.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a service counts, as its management port tells Prometheus. */
public final class Metrics {

    private final Http management;

    Metrics(URI management) {
        this.management = new Http(management, null);
    }

    /** Over all its labels; empty if the service does not know it. */
    public OptionalDouble sum(String name) {
        String text = management
                .send("GET", "/q/metrics", null, Map.of("Accept", "text/plain"))
                .good()
                .asText();
        List<Double> values = text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        values.stream().mapToDouble(Double::doubleValue).sum());
    }
}
