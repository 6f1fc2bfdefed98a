package io.piboard.simulation.kernel;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The only source of chance in a run. */
public final class SeededChance {

    private final Random random;

    public SeededChance(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    public boolean perMille(int share) {
        return share > 0 && random.nextInt(1000) < share;
    }

    public boolean percent(int share) {
        return perMille(share * 10);
    }

    /** Both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T pick(List<T> any) {
        return any.get(random.nextInt(any.size()));
    }

    /** Mostly short, now and then very long: so that things overtake each other. */
    public int delay(int usual, int longest) {
        return perMille(60) ? between(usual, longest) : between(1, usual);
    }

    public UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
