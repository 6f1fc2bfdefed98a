package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.AnswerTimes;
import io.piboard.acceptance.ingest.IngestRig;
import io.piboard.acceptance.ingest.WelchTest;
import io.piboard.load.IngestOptions;
import io.piboard.load.SignedWebhook;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * S2: how long a refusal takes tells nothing: where the signature is wrong, or whether there is such a connection. Equal
 * pairs show the noise; where even they differ, the run is not valid.
 */
final class SignatureTimingRow implements Row.Proof {

    private static final int BODY = 1_024;
    private static final double NOBODY_CAN_TELL = 3;
    private static final int WARM_UP = 3_000;

    @Override
    public Verdict run(Bench bench) throws IOException {
        bench.discardSuite();
        int pairs = bench.settings().level().of(2_000, 20_000);
        var options = IngestOptions.usual(bench.repository(), bench.target().resolve("S2"));
        try (IngestRig rig = IngestRig.start(options);
                var times = new AnswerTimes(rig.ingest().address())) {
            SignedWebhook right = rig.webhooks(1, BODY).getFirst();
            byte[] first = forged(right, "sha256=".length());
            byte[] last = forged(right, right.signature().length() - 1);
            byte[] unknown =
                    AnswerTimes.request("/webhooks/jira/" + UUID.randomUUID(), right.signature(), right.body());
            for (int request = 0; request < WARM_UP; request++) {
                times.refused(first);
            }
            Random random = new Random(bench.settings().seed());
            Pair equal = Pair.of(times, first, first, pairs, random);
            bench.progress("equal pairs: " + equal);
            Pair digit = Pair.of(times, first, last, pairs, random);
            bench.progress("first digit wrong or last: " + digit);
            Pair connection = Pair.of(times, unknown, first, pairs, random);
            boolean holds = List.of(equal, digit, connection).stream().allMatch(pair -> pair.t() < NOBODY_CAN_TELL);
            return new Verdict(
                    "first or last digit %s, unknown or wrong %s, equal %s".formatted(digit, connection, equal),
                    holds,
                    "%d pairs each, seed %d%s"
                            .formatted(
                                    pairs,
                                    bench.settings().seed(),
                                    equal.t() < NOBODY_CAN_TELL ? "" : ", not valid: even equal pairs differ"));
        }
    }

    private static byte[] forged(SignedWebhook right, int at) {
        String signature = right.signature();
        char other = signature.charAt(at) == '0' ? '1' : '0';
        return AnswerTimes.request(
                right.path(), signature.substring(0, at) + other + signature.substring(at + 1), right.body());
    }

    private record Pair(double t, long difference) {

        /** In turn, in random order: what slows the machine slows both. */
        static Pair of(AnswerTimes times, byte[] one, byte[] other, int pairs, Random random) throws IOException {
            long[] ones = new long[pairs];
            long[] others = new long[pairs];
            for (int pair = 0; pair < pairs; pair++) {
                if (random.nextBoolean()) {
                    ones[pair] = times.refused(one);
                    others[pair] = times.refused(other);
                } else {
                    others[pair] = times.refused(other);
                    ones[pair] = times.refused(one);
                }
            }
            return new Pair(WelchTest.t(ones, others), WelchTest.median(ones) - WelchTest.median(others));
        }

        @Override
        public String toString() {
            return "t %.2f (%+d us)".formatted(t, difference / 1_000);
        }
    }
}
