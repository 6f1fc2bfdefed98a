package io.piboard.clientdriver;

import java.util.Objects;

/** Tells the row what was seen, a line each. */
final class Report {

    private int faults;

    int faults() {
        return faults;
    }

    void fault(String what) {
        faults++;
        System.out.println("FAULT " + what.replace('\n', ' '));
    }

    /** A write that has to be seen through another operation. */
    void readBack(String write, String through, Object expected, Object seen) {
        if (Objects.equals(expected, seen)) {
            System.out.println("READBACK " + write + " through " + through);
        } else {
            fault(write + " read back through " + through + ": expected " + expected + ", saw " + seen);
        }
    }

    void same(String what, Object expected, Object seen) {
        if (!Objects.equals(expected, seen)) {
            fault(what + ": expected " + expected + ", saw " + seen);
        }
    }

    /** Processor time in microseconds for each; it means the same on a busy machine. */
    void cost(double micros) {
        System.out.printf("COST %.0f%n", micros);
    }

    void rate(double perSecond) {
        System.out.printf("RATE %.1f%n", perSecond);
    }
}
