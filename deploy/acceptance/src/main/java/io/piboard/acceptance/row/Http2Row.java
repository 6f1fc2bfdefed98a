package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.ingest.LargeDelivery;
import io.piboard.acceptance.ingest.http2.Flood;
import io.piboard.acceptance.ingest.http2.Frames;
import io.piboard.acceptance.ingest.http2.H2load;
import io.piboard.acceptance.ingest.http2.Upgrade;
import io.piboard.load.IngestOptions;
import io.piboard.load.ProcessFigures;
import io.piboard.load.SignedWebhook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** S19: HTTP/2 is not spoken, so that nothing of it can be flooded. */
final class Http2Row implements Row.Proof {

    private static final int FRAMES = 4_000;
    /** A process that has just started compiles what it does: that is its own cost, not the flood's. */
    private static final int WARM_UP = 1_000;

    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(5);

    /**
     * Processor time that one flood may cost. A delivery that is taken costs about a tenth of it, a connect and a refusal
     * as much; a server that looked at 4000 frames would need several times that.
     */
    private static final double MILLIS_EACH = 1;

    /** Nobody is to fill our disk by knocking: a flood may be counted, but not be a line each. */
    private static final long LOGGED_BYTES_EACH = 10;

    @Override
    public Verdict run(Bench bench) throws Exception {
        bench.discardSuite();
        Level level = bench.settings().level();
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("S19"));
        try (IngestRig rig = IngestRig.start(options)) {
            SignedWebhook webhook = rig.webhooks(1, IngestCourse.BODY).getFirst();
            URI target = rig.ingest().address().resolve(webhook.path());
            H2load polite = H2load.run(target, level.of(1_000, 10_000));
            String upgrade = new Upgrade(target).answer();
            bench.progress(polite + ", " + upgrade);
            int connections = level.of(500, 5_000);
            Flooded resets = Flooded.by(rig, "resets", Frames.resets(FRAMES), connections);
            bench.progress(resets.toString());
            Flooded heads = Flooded.by(rig, "continuations", Frames.continuations(FRAMES), connections);
            int afterwards = new LargeDelivery(rig.ingest().address(), webhook).send();
            return new Verdict(
                    "%d of %d requests of h2load answered, upgrade: %s, %s, %s, afterwards %d"
                            .formatted(polite.succeeded(), polite.started(), upgrade, resets, heads, afterwards),
                    polite.started() > 0
                            && polite.succeeded() == 0
                            && upgrade.startsWith("HTTP/1.1 ")
                            && !upgrade.contains(" 101 ")
                            && resets.holds()
                            && heads.holds()
                            && afterwards == 200,
                    "%d frames on each of %d connections, %s".formatted(FRAMES, connections, bench.replay()));
        }
    }

    /** What a flood has cost, after some that warm up what runs in every connect. */
    private record Flooded(
            String what, int connections, int closed, Duration slowest, double millisEach, long loggedEach) {

        static Flooded by(IngestRig rig, String what, byte[] bytes, int connections) throws IOException {
            var figures = new ProcessFigures(rig.ingest().process().pid());
            new Flood(rig.ingest().address(), bytes).over(WARM_UP);
            Path log = rig.ingest().process().log();
            long saidBefore = Files.size(log);
            Duration before = figures.cpu();
            var flood = new Flood(rig.ingest().address(), bytes);
            flood.over(connections);
            Duration cost = figures.cpu().minus(before);
            return new Flooded(
                    what,
                    connections,
                    flood.closed(),
                    flood.slowest(),
                    cost.toMillis() / (double) connections,
                    (Files.size(log) - saidBefore) / connections);
        }

        boolean holds() {
            return closed == connections
                    && slowest.compareTo(CLOSED_WITHIN) <= 0
                    && millisEach <= MILLIS_EACH
                    && loggedEach <= LOGGED_BYTES_EACH;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %d of %d closed within %d ms, each %.2f ms of processor <= %.0f and %d bytes of log <= %d",
                    what,
                    closed,
                    connections,
                    slowest.toMillis(),
                    millisEach,
                    MILLIS_EACH,
                    loggedEach,
                    LOGGED_BYTES_EACH);
        }
    }
}
