package io.piboard.contracts.digest;

import java.util.List;
import java.util.UUID;

/** sync-service asks board-service to tell these stickies once more as they are now. */
public record TellAgain(List<UUID> stickies) {

    public TellAgain {
        stickies = stickies == null ? List.of() : List.copyOf(stickies);
    }
}
