package io.piboard.acceptance.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What can be asked for; what is not implemented yet is listed all the same. */
final class Rows {

    private static final Map<String, ?> DELAY = Map.of("delayed", 0.5, "delayMillis", 5000);
    private static final Map<String, ?> REORDER = Map.of("reordered", 0.5, "delayMillis", 3000);

    private Rows() {}

    static List<Row> all() {
        var rows = new ArrayList<>(List.of(
                new Row(
                        "skeleton",
                        "kill -9 of each service 10 times under 500 edits on both sides",
                        new SkeletonRow()),
                new Row("pause", "each service stands still under load", new PauseRow()),
                webhooks("drop", "30 % of the webhooks are lost, then one sweep", Map.of("lost", 0.3), "lost"),
                webhooks("double", "half of the webhooks come twice", Map.of("doubled", 0.5), "doubled"),
                webhooks("delay", "half of the webhooks come up to 5 s late", DELAY, "delayed"),
                webhooks("reorder", "half of the webhooks overtake each other", REORDER, "reordered"),
                new Row("latency", "both directions within 2 s", new LatencyRow()),
                new Row("patches", "four planted faults, each noticed", new PatchesRow())));
        IntStream.rangeClosed(0, 25)
                .mapToObj(number -> reliability("R" + number))
                .forEach(rows::add);
        rows.add(new Row("sync", "the seeded simulation of the protocol, --seeds N", new SimulationRow()));
        rows.add(new Row("bugs", "each planted bug is found by the simulation, --seeds N", new PlantedBugsRow()));
        rows.add(new Row("jira", "simulator and client against Atlassian's own documents", new JiraRow()));
        rows.add(new Row("connect", "connections in every way, and everything that can be wrong", new ConnectRow()));
        rows.add(new Row("S2", "how long a refusal takes tells nothing", new SignatureTimingRow()));
        rows.add(new Row(
                "S6", "addresses that lead inside, in every member of a connection", new ForbiddenAddressRow()));
        rows.add(new Row("S8", "no secret is in any file that the suite has written", new SecretsRow()));
        rows.add(new Row("S14", "bodies of 25 MB and one byte more, alone and a hundred at once", new BodyLimitRow()));
        rows.add(new Row("S18", "a thousand slow clients of each kind (slowhttptest)", new SlowClientRow()));
        rows.add(new Row("S19", "HTTP/2 is not spoken: h2load, floods of resets and of heads", new Http2Row()));
        rows.add(new Row("S20", "three times the limit of one connection, with forged addresses", new RateLimitRow()));
        rows.add(
                new Row("S30", "without keys, identity provider or database nothing is accepted", new FailClosedRow()));
        for (String later : List.of("event", "page", "manifests")) {
            rows.add(Row.notImplemented(later, "a later proof"));
        }
        return List.copyOf(rows);
    }

    static Optional<Row> find(String name) {
        return all().stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private static Row reliability(String name) {
        return switch (name) {
            case "R1" -> new Row(name, "kill -9 of webhook-ingest under load", new IngestKillRow());
            case "R3" -> new Row(name, "kill -9 of the broker under load on ingest", new BrokerKillRow());
            case "R4" -> new Row(name, "the broker stands still under load on ingest", new BrokerPauseRow());
            case "R5" -> new Row(name, "the broker's disk is full (root only)", new DiskFullRow());
            case "R20" -> new Row(name, "ingest with little memory, few handles, large bodies", new ResourcesRow());
            case "R7" -> new Row(name, "kill -9 of sync-service with a backlog and under load", new SyncKillRow());
            case "R11" -> new Row(name, "echoes doubled, late and reordered among foreign edits", new EchoRow());
            case "R12" -> new Row(name, "lost webhooks are healed by one sweep", new SweepRow());
            case "R16" -> new Row(name, "crashes between Kafka's acknowledgement and the outbox", new OutboxCrashRow());
            default -> Row.notImplemented(name, "figures, reliability");
        };
    }

    private static Row webhooks(String name, String what, Map<String, ?> mischief, String suffered) {
        return new Row(name, what, new WebhookRow(name, mischief, suffered));
    }
}
