package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.ingest.IngestConfig;
import io.piboard.ingest.connection.KnownConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is parsed is what was signed, to the last bit; and what is not proven says nothing. */
class DeliveryReaderTest {

    private static final KnownConnection ACME =
            new KnownConnection(new UUID(0, 1), new UUID(0, 2), 1, List.of("new", "old"), Map.of(), 1);
    private static final byte[] BODY = ("{\"timestamp\":1791374400123,\"webhookEvent\":\"jira:issue_updated\","
                    + "\"issue\":{\"id\":\"10042\",\"key\":\"EX-7\",\"fields\":{\"updated\":\"2026-10-07T10:00:00.100Z\","
                    + "\"summary\":\"Pay by card\",\"description\":\"" + "long ".repeat(2_000) + "\"}}}")
            .getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"new", "old"})
    void bothSecretsOfARotationProve(String secret) {
        assertThat(read(BODY, JiraSigner.sign(secret, BODY))).isInstanceOf(Received.Proven.class);
    }

    @Test
    void oneBitAtAThousandPlacesIsNoticedAThousandTimes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String signature = JiraSigner.sign("new", BODY);
        Set<Integer> bits = new HashSet<>();
        while (bits.size() < 1_000) {
            bits.add(random.nextInt(BODY.length * 8));
        }
        for (int bit : bits) {
            byte[] changed = BODY.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(read(changed, signature))
                    .as("bit %d, seed %d", bit, seed)
                    .isInstanceOf(Received.Unproven.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 8_000})
    void aBodyThatComesInPiecesIsTheSame(int piece) {
        Received whole = read(BODY, JiraSigner.sign("new", BODY));
        assertThat(reader(JiraSigner.sign("new", BODY)).read(new Pieces(BODY, piece)))
                .isEqualTo(whole);
    }

    @Test
    void nonsenseIsUnreadableOnlyFromJiraItself() {
        byte[] nonsense = Arrays.copyOf(BODY, BODY.length / 2);
        assertThat(read(nonsense, JiraSigner.sign("new", nonsense))).isInstanceOf(Received.Unreadable.class);
        assertThat(read(nonsense, JiraSigner.sign("wrong", nonsense))).isInstanceOf(Received.Unproven.class);
    }

    /** The signature is over all bytes, not over those that the parser needed to say no. */
    @Test
    void nonsenseAtTheBeginningIsReadToItsEndForTheSignature() {
        byte[] nonsense = ("]" + "x".repeat(100_000)).getBytes(UTF_8);
        assertThat(read(nonsense, JiraSigner.sign("new", nonsense))).isInstanceOf(Received.Unreadable.class);
    }

    @Test
    void oneByteMoreThanTheLargestIsTooLarge() {
        assertThat(reader(JiraSigner.sign("new", BODY)).read(new Endless())).isInstanceOf(Received.TooLarge.class);
    }

    /** It flows by: what a thread allocates for it does not grow with it (S14). */
    @Test
    void aBodyOf25MegabytesIsNeverHeld() {
        byte[] large = padded((int) IngestConfig.LARGEST_BODY);
        String signature = JiraSigner.sign("new", large);
        read(BODY, JiraSigner.sign("new", BODY));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        // when
        Received received = read(large, signature);

        // then
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
        assertThat(received).isInstanceOf(Received.Proven.class);
    }

    @Test
    void aBodyThatBreaksOffIsNoDelivery() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(reader(JiraSigner.sign("new", BODY)).read(broken)).isInstanceOf(Received.BrokenOff.class);
    }

    @Test
    void withoutAnythingLikeASignatureNotAByteIsRead() {
        InputStream untouchable = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };
        assertThat(reader("sha256=").read(untouchable)).isInstanceOf(Received.Unproven.class);
    }

    private static byte[] padded(int size) {
        String start =
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\",\"fields\":{\"description\":\"";
        return (start + "x".repeat(size - start.length() - 4) + "\"}}}").getBytes(UTF_8);
    }

    private static Received read(byte[] body, String signature) {
        return reader(signature).read(new ByteArrayInputStream(body));
    }

    private static DeliveryReader reader(String signature) {
        return new DeliveryReader(ACME, WebhookSignature.of(ACME.secrets(), List.of(signature)), null);
    }

    /** So many bytes at a time. */
    private static final class Pieces extends ByteArrayInputStream {

        private final int piece;

        Pieces(byte[] bytes, int piece) {
            super(bytes);
            this.piece = piece;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(most, piece));
        }
    }

    /** Blanks without end, which are no news to a parser; nobody may hold them. */
    private static final class Endless extends InputStream {

        private long sent;

        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            sent += most;
            assertThat(sent).isLessThan(IngestConfig.LARGEST_BODY + 1_000_000);
            Arrays.fill(into, from, from + most, (byte) ' ');
            return most;
        }
    }
}
