package io.piboard.fuzz;

/** What must hold for any bytes whatever; a failure is an {@link AssertionError} or any other exception. */
@FunctionalInterface
public interface Check {

    void check(byte[] input);
}
