package io.piboard.acceptance.load;

import io.piboard.acceptance.model.Field;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Who may write what. Most fields of a sticky belong to one side, so that the value that must be there is known; every
 * tenth is written by both, so that conflicts happen. One client per side writes a sticky, so that "last" means something.
 */
record Plan(long seed, int clientsPerSide, List<PlannedPair> pairs) {

    enum Side {
        BOARD,
        JIRA
    }

    /** A client's draw: a pair and a field it may write. */
    record Draw(PlannedPair pair, Field field) {}

    Draw draw(Side side, int client, Random random) {
        while (true) {
            PlannedPair pair = pairs.get(random.nextInt(pairs.size()));
            Field field = Field.values()[random.nextInt(Field.values().length)];
            if (writerOf(pair.sticky()) == client && mayWrite(side, pair.sticky(), field)) {
                return new Draw(pair, field);
            }
        }
    }

    private int writerOf(UUID sticky) {
        return Math.floorMod(sticky.hashCode(), clientsPerSide);
    }

    private boolean mayWrite(Side side, UUID sticky, Field field) {
        int tenth = new Random(seed ^ sticky.getLeastSignificantBits() ^ field.ordinal() * 7919L).nextInt(10);
        return tenth == 9 || tenth < 5 == (side == Side.BOARD);
    }
}
