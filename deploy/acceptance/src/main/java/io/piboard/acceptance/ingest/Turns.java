package io.piboard.acceptance.ingest;

import io.piboard.load.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Calm times and troubled ones in turn: what else slows the machine slows both. Where even the calm ones differ by more than
 * the trouble may cost, the run says nothing.
 */
public final class Turns {

    private final DeliveryBook book;
    private final List<Time> calm = new ArrayList<>();
    private final List<Time> troubled = new ArrayList<>();

    private record Time(long from, long to) {

        static Time of(Meanwhile what) throws Exception {
            long from = System.nanoTime();
            what.happens();
            return new Time(from, System.nanoTime());
        }
    }

    /** What goes on while others deliver. */
    @FunctionalInterface
    public interface Meanwhile {

        void happens() throws Exception;
    }

    public Turns(DeliveryBook book) {
        this.book = book;
    }

    public void calm(Meanwhile what) throws Exception {
        calm.add(Time.of(what));
    }

    public void troubled(Meanwhile what) throws Exception {
        troubled.add(Time.of(what));
    }

    /** Of all turns together. */
    public Tail tail() {
        return new Tail(p99(calm), p99(troubled));
    }

    /** Of the last turn, against all calm times. */
    public Tail last() {
        return new Tail(p99(calm), p99(List.of(troubled.getLast())));
    }

    /** How many times the best calm time's p99 is in the worst. */
    public double noise() {
        double[] each = calm.stream()
                .mapToDouble(time -> Math.max(p99(List.of(time)), Tail.FLOOR_MILLIS))
                .sorted()
                .toArray();
        return each[each.length - 1] / each[0];
    }

    /** Empty if calm times are alike enough for such a bound. */
    public String doubt(double factor) {
        return noise() <= factor
                ? ""
                : String.format(Locale.ROOT, "not valid: calm times alone differ by %.2f, ", noise());
    }

    private double p99(List<Time> times) {
        return Tail.millis(times.stream().flatMap(this::due));
    }

    private Stream<Answer> due(Time time) {
        return book.dueBetween(time.from(), time.to());
    }
}
