package io.piboard.jirasim.control;

import io.piboard.jirasim.requests.RequestGroup;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests of the latest hour as bars, one per minute, stacked by group; drawn as SVG, without any script. */
final class MinuteChart {

    private static final int MINUTES = 60;
    private static final int STEP = 12;
    private static final int HEIGHT = 120;
    private static final int LEFT = 40;
    private static final int WIDTH = LEFT + MINUTES * STEP;
    private static final List<String> COLORS = List.of("#388bff", "#1f845a", "#8f7ee7", "#b3b9c4", "#e2483d");

    private final Map<Instant, JsonObject> minutes = new HashMap<>();
    private final Instant last;

    MinuteChart(JsonArray perMinute, Instant now) {
        perMinute.stream()
                .map(JsonObject.class::cast)
                .forEach(minute -> minutes.put(Instant.parse(minute.getString("minute")), minute));
        this.last = now.truncatedTo(ChronoUnit.MINUTES);
    }

    static String color(RequestGroup group) {
        return COLORS.get(group.ordinal());
    }

    String svg() {
        long most = Math.max(1, highest());
        StringBuilder svg = new StringBuilder("<svg role=\"img\" aria-label=\"Requests per minute\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(HEIGHT + 24)
                .append("\" font-size=\"11\" fill=\"#626f86\">");
        axis(svg, most);
        for (int i = 0; i < MINUTES; i++) {
            bar(svg, i, most);
        }
        return svg.append("</svg>").toString();
    }

    private void axis(StringBuilder svg, long most) {
        svg.append("<text x=\"%d\" y=\"11\" text-anchor=\"end\">%d</text>".formatted(LEFT - 6, most))
                .append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>".formatted(LEFT - 6, HEIGHT))
                .append("<path d=\"M%d 0V%dH%d\" fill=\"none\" stroke=\"#dfe1e6\"/>".formatted(LEFT, HEIGHT, WIDTH));
        for (int i = 0; i < MINUTES; i += 10) {
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(
                            LEFT + i * STEP, HEIGHT + 16, minute(i).toString().substring(11, 16)));
        }
    }

    private void bar(StringBuilder svg, int index, long most) {
        JsonObject counts = minutes.getOrDefault(minute(index), new JsonObject());
        double top = HEIGHT;
        for (RequestGroup group : RequestGroup.values()) {
            long count = counts.getLong(group.word(), 0L);
            double height = (double) HEIGHT * count / most;
            top -= height;
            if (count > 0) {
                svg.append(
                        "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"%s\"><title>%d %s</title></rect>"
                                .formatted(
                                        LEFT + index * STEP + 1,
                                        top,
                                        STEP - 2,
                                        height,
                                        color(group),
                                        count,
                                        group.word()));
            }
        }
    }

    private long highest() {
        long most = 0;
        for (int i = 0; i < MINUTES; i++) {
            JsonObject counts = minutes.getOrDefault(minute(i), new JsonObject());
            long sum = 0;
            for (RequestGroup group : RequestGroup.values()) {
                sum += counts.getLong(group.word(), 0L);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private Instant minute(int index) {
        return last.minus(Duration.ofMinutes(MINUTES - 1L - index));
    }
}
