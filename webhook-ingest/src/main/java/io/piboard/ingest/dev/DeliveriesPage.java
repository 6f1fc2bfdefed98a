package io.piboard.ingest.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.piboard.contracts.EventJson;
import io.piboard.ingest.StrippedDelivery;
import io.piboard.ingest.dev.KeptDeliveries.Kept;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the deliveries as a page; what Jira's people have typed stays text. */
final class DeliveriesPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Recent deliveries</title>
            <style>body{font-family:sans-serif;margin:2rem} pre{white-space:pre-wrap;background:#f4f4f4;padding:.5rem}</style>
            </head><body><h1>Recent deliveries</h1>
            <p>As they left this process: only the allow-list. Nothing else was kept.</p>
            %s
            </body></html>
            """;

    private static final String ENTRY = """
            <section><form method="post" action="/dev/deliveries/%d/replay">
            <h2>%d &middot; %s <button>Send again</button></h2></form><pre>%s</pre></section>
            """;

    private DeliveriesPage() {}

    static String of(List<Kept> deliveries) {
        return PAGE.formatted(deliveries.stream().map(DeliveriesPage::entry).collect(Collectors.joining()));
    }

    private static String entry(Kept one) {
        StrippedDelivery delivery = one.delivery();
        String json = new String(EventJson.write(delivery), UTF_8);
        return ENTRY.formatted(one.number(), one.number(), text(delivery.note().id()), text(json));
    }

    private static String text(String any) {
        return any.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
