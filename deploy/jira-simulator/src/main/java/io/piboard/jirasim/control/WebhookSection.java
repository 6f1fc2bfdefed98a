package io.piboard.jirasim.control;

import io.piboard.jirasim.webhook.Deliveries;
import io.piboard.jirasim.webhook.RegisteredWebhooks;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;

/** Who is told of what, and what became of the latest deliveries. */
final class WebhookSection {

    private static final int SHOWN = 30;

    private final RegisteredWebhooks registered;
    private final Deliveries deliveries;

    WebhookSection(RegisteredWebhooks registered, Deliveries deliveries) {
        this.registered = registered;
        this.deliveries = deliveries;
    }

    String html() {
        JsonObject sent = deliveries.toJson(SHOWN);
        return "<h2>Webhooks</h2><table>" + Html.head("id", "registered by", "url", "events", "filter", "signed by")
                + registeredRows() + "</table><h3>Deliveries: " + fates(sent.getJsonObject("byFate"))
                + "</h3><table>" + Html.head("time", "event", "url", "fate", "flow", "mischief", "attempts")
                + deliveryRows(sent.getJsonArray("last")) + "</table>";
    }

    private String registeredRows() {
        return registered.toJson().stream()
                .map(JsonObject.class::cast)
                .map(one -> Html.row(
                        one.getLong("id"),
                        Html.text(one.getString("by")),
                        Html.text(one.getString("url")),
                        Html.text(one.getJsonArray("events").stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))),
                        "<code>" + Html.text(one.getString("filter")) + "</code>",
                        Html.text(one.getString("signing"))))
                .collect(Collectors.joining());
    }

    private static String fates(JsonObject byFate) {
        String words = byFate.stream()
                .map(fate -> fate.getValue() + " " + Html.text(fate.getKey().toLowerCase()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words;
    }

    private static String deliveryRows(JsonArray last) {
        return last.stream()
                .map(JsonObject.class::cast)
                .map(one -> Html.row(
                        one.getString("time"),
                        one.getString("event"),
                        Html.text(one.getString("url")),
                        one.getString("fate"),
                        one.getString("flow"),
                        one.getString("mischief"),
                        Html.text(one.getJsonArray("attempts").encode())))
                .collect(Collectors.joining());
    }
}
