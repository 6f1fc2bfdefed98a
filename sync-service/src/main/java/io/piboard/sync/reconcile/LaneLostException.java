package io.piboard.sync.reconcile;

/** Another claim has taken this lane over: what this visit still wanted to do is no longer its to do. */
public final class LaneLostException extends RuntimeException {

    public LaneLostException(String lane) {
        super("lane taken over by a later claim: " + lane);
    }
}
