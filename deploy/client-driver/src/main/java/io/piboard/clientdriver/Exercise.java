package io.piboard.clientdriver;

import java.util.List;

/** Calls every operation of the client at least once; what it writes it reads back through another operation. */
final class Exercise {

    private final List<Steps> steps;
    private final Coverage coverage;
    private final Report report;

    Exercise(List<Steps> steps, Coverage coverage, Report report) {
        this.steps = steps;
        this.coverage = coverage;
        this.report = report;
    }

    void run() {
        steps.forEach(some -> some.steps().forEach(this::step));
        coverage.missing().forEach(operation -> report.fault(operation + " was never called"));
    }

    private void step(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            report.fault(name + " stopped: " + e);
        }
    }
}
