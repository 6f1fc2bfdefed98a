package io.piboard.board.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The live sockets. */
@ConfigMapping(prefix = "piboard.live")
public interface LiveConfig {

    /** How many messages may wait for one client before its socket is closed; it then reconnects and reads the board. */
    @Min(1)
    @Max(100_000)
    @WithDefault("1000")
    int waitingMessages();
}
