package io.piboard.acceptance.load;

import io.piboard.acceptance.model.Field;
import java.util.Random;
import java.util.UUID;

/** Who writes which field: one side only, so that the value that must be there is known. */
public interface Owners {

    /** The board writes everything but the status. */
    Owners BOARD = (sticky, field) -> field != Field.STATUS;

    boolean isBoards(UUID sticky, Field field);

    /** People in Jira own the status and three of ten other fields. */
    static Owners shared(long seed) {
        return (sticky, field) -> field != Field.STATUS
                && new Random(seed ^ sticky.getLeastSignificantBits() ^ field.ordinal() * 7919L).nextInt(10) < 7;
    }
}
