package io.piboard.acceptance.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** An open loop: edit number n begins n/rate seconds after the first, or as soon as somebody is free. */
public final class Metronome implements Pace {

    private final double perSecond;
    private final long begin = System.nanoTime();
    private final AtomicLong slots = new AtomicLong();

    public Metronome(double perSecond) {
        this.perSecond = perSecond;
    }

    @Override
    public void beforeEdit(long done) {
        long due = begin + (long) (slots.getAndIncrement() / perSecond * 1e9);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
