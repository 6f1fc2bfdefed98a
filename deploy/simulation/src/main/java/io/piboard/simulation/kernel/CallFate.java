package io.piboard.simulation.kernel;

/** What becomes of one call. */
public enum CallFate {
    HEARD("calls answered"),
    UNHEARD("answers lost"),
    LATE("effects after the caller gave up"),
    REFUSED("calls not sent"),
    CRASH_BEFORE("crashes before a call's effect"),
    CRASH_AFTER("crashes after a call's effect");

    private final String counted;

    CallFate(String counted) {
        this.counted = counted;
    }

    String counted() {
        return counted;
    }

    public static CallFate drawn(SeededChance chance, Chaos chaos, boolean mayBeLate) {
        if (chance.perMille(chaos.crashAtPort())) {
            return chance.percent(50) ? CRASH_BEFORE : CRASH_AFTER;
        }
        if (chance.perMille(chaos.lostAnswer())) {
            return UNHEARD;
        }
        if (mayBeLate && chance.perMille(chaos.late())) {
            return LATE;
        }
        return chance.perMille(chaos.refusedCall()) ? REFUSED : HEARD;
    }
}
