package io.piboard.jirasim.control;

import io.piboard.jirasim.requests.RequestEntry;
import io.piboard.jirasim.requests.RequestGroup;
import io.piboard.jirasim.requests.RequestJournal;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What was asked of Jira: by group and minute, by class and user, and the latest requests. */
final class RequestSection {

    private static final int SHOWN = 30;

    private final RequestJournal requests;

    RequestSection(RequestJournal requests) {
        this.requests = requests;
    }

    String html(Instant now) {
        JsonObject counted = requests.toJson(0);
        return "<h2>Impact on Jira</h2><p>" + legend(counted.getJsonObject("byGroup")) + "</p>"
                + new MinuteChart(requests.perMinute(), now).svg()
                + "<p>" + words(counted.getJsonObject("byClass")) + "</p><p>"
                + words(counted.getJsonObject("byUser")) + "</p>"
                + "<h2>Requests</h2><table>" + Html.head("time", "class", "", "path", "user", "status") + rows()
                + "</table>";
    }

    private static String legend(JsonObject groups) {
        return Arrays.stream(RequestGroup.values())
                .map(group -> "<b style=\"color:" + MinuteChart.color(group) + "\">&#9632;</b> " + group.word() + " <b>"
                        + groups.getLong(group.word()) + "</b>")
                .collect(Collectors.joining("&emsp;"));
    }

    private static String words(JsonObject counts) {
        return counts.stream()
                .map(count -> Html.text(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(" · ", "<small>", "</small>"));
    }

    private String rows() {
        return requests.last(SHOWN).stream().map(RequestSection::row).collect(Collectors.joining());
    }

    private static String row(RequestEntry entry) {
        return Html.row(
                entry.time().truncatedTo(ChronoUnit.MILLIS),
                entry.kind().word(),
                entry.method(),
                Html.text(entry.path()),
                Html.text(entry.user()),
                entry.status() + (entry.answerLost() ? " (lost)" : ""));
    }
}
