package io.piboard.simulation.kernel;

/**
 * How often what goes wrong, per mille of the occasions.
 *
 * @param crashAtPort a process dies at a call of a port: before its effect, or after it and before the answer
 * @param lostAnswer the effect happened and the caller never hears of it
 * @param late the caller gives up, and the effect happens after that
 * @param refusedCall the call fails before it does anything
 * @param pause a process stands still for a while and does not notice
 * @param slow share of calls that take long
 * @param repeated a record or a webhook comes twice
 */
public record Chaos(int crashAtPort, int lostAnswer, int late, int refusedCall, int pause, int slow, int repeated) {

    public static final Chaos NONE = new Chaos(0, 0, 0, 0, 0, 0, 0);

    public static final Chaos USUAL = new Chaos(2, 8, 3, 8, 1, 40, 40);
}
