package io.piboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class LiveConfigTest {

    @Test
    void aThousandMessagesMayWait() {
        LiveConfig defaults = new SmallRyeConfigBuilder()
                .withMapping(LiveConfig.class)
                .build()
                .getConfigMapping(LiveConfig.class);

        assertThat(defaults.waitingMessages()).isEqualTo(1000);
    }
}
