package io.piboard.simulation.promise;

/** A promise that was not kept, in words that say where to look. */
public record Broken(String promise, String where) {

    @Override
    public String toString() {
        return promise + ": " + where;
    }
}
