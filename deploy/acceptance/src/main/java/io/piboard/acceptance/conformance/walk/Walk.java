package io.piboard.acceptance.conformance.walk;

/** Goes through the endpoints of one feature. */
interface Walk {

    void go(Probe probe, Ground ground);

    default String name() {
        return getClass().getSimpleName();
    }
}
