package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallBodyTest {

    private final SmallBody body = new SmallBody();

    @Test
    void isWhatCameInItsOrder() throws IOException {
        body.add(Buffer.buffer("{\"a\""));
        body.add(Buffer.buffer(": "));
        body.add(Buffer.buffer("1}"));

        assertThat(body.take().readAllBytes()).asString(US_ASCII).isEqualTo("{\"a\": 1}");
    }

    @Test
    void mayComeByteByByte() throws IOException {
        IntStream.range(0, 65_536).forEach(one -> body.add(Buffer.buffer("x")));

        assertThat(body.take().readAllBytes()).hasSize(65_536);
    }

    @Test
    void mayBeEmpty() throws IOException {
        assertThat(body.take().readAllBytes()).isEmpty();
    }
}
