package io.piboard.simulation.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The only clock and the only thread of a run: what is due is done, in the order of time, then of asking. */
public final class VirtualTime {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::sequence));
    private long now = START.toEpochMilli();
    private long sequence;
    private long done;

    public long now() {
        return now;
    }

    public Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    /** Since the run began. */
    public Duration elapsed() {
        return Duration.ofMillis(now - START.toEpochMilli());
    }

    public void after(long millis, Runnable what) {
        events.add(new Event(now + Math.max(0, millis), sequence++, what));
    }

    /** Does all that is due until then. */
    public void runUntil(long moment) {
        while (!events.isEmpty() && events.peek().at() <= moment) {
            Event next = events.poll();
            now = next.at();
            done++;
            next.what().run();
        }
        now = Math.max(now, moment);
    }

    public long eventsDone() {
        return done;
    }

    private record Event(long at, long sequence, Runnable what) {}
}
