package io.piboard.acceptance.row;

/** A proof that is asked for by its name. */
record Row(String name, String what, Proof proof) {

    /** Runs it; an exception counts as SHORT. */
    @FunctionalInterface
    interface Proof {

        Verdict run(Bench bench) throws Exception;
    }

    static Row notImplemented(String name, String what) {
        return new Row(name, what, bench -> Verdict.notImplemented());
    }
}
