package io.piboard.acceptance.ingest.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class H2loadTest {

    @Test
    void itsCountIsRead() {
        // given
        String said = "finished in 1.02ms, 0.00 req/s, 0B/s\n"
                + "requests: 1000 total, 100 started, 1000 done, 0 succeeded, 1000 failed, 1000 errored, 0 timeout\n"
                + "status codes: 0 2xx, 0 3xx, 0 4xx, 0 5xx\n";

        // then
        assertThat(H2load.of(said)).isEqualTo(new H2load(1_000, 0));
    }

    @Test
    void withoutACountNothingWasShown() {
        assertThatThrownBy(() -> H2load.of("unable to connect")).isInstanceOf(IllegalStateException.class);
    }
}
