package io.piboard.simulation.kernel;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.function.Supplier;

/**
 * A call that leaves its process: on its way, then its effect, whole or not at all, then its answer on its way back. The
 * process may die at any of these moments; the effect may happen all the same, and long after.
 *
 * @param <T> the answer
 */
public final class PortCall<T> {

    private final Kernel kernel;
    private final SimulatedProcess.Life caller;
    private final Channel channel;
    private final Pace pace;
    private final String what;
    private final Supplier<Uni<T>> effect;

    /**
     * How long the ways are, and what the caller is told when something is lost.
     *
     * @param usual milliseconds of one way
     * @param longest milliseconds of one slow way
     * @param timeOut when a caller gives up on an answer that does not come
     * @param latest how long after that a call may still have its effect; 0 if never
     * @param unsent what the caller sees when the call did nothing
     * @param unheard what the caller sees when it cannot know what the call did
     */
    public record Pace(
            int usual,
            int longest,
            int timeOut,
            int latest,
            Supplier<? extends Throwable> unsent,
            Supplier<? extends Throwable> unheard) {}

    /** Calls over one of these arrive in the order in which they were made. */
    public static final class Channel {
        private long lastArrival;
    }

    private PortCall(
            Kernel kernel,
            SimulatedProcess.Life caller,
            Channel channel,
            Pace pace,
            String what,
            Supplier<Uni<T>> effect) {
        this.kernel = kernel;
        this.caller = caller;
        this.channel = channel;
        this.pace = pace;
        this.what = what;
        this.effect = effect;
    }

    public static <T> Uni<T> of(
            Kernel kernel, SimulatedProcess.Life caller, Pace pace, String what, Supplier<Uni<T>> effect) {
        return Uni.createFrom()
                .emitter(emitter -> new PortCall<>(kernel, caller, new Channel(), pace, what, effect).leave(emitter));
    }

    /** What becomes of this very call is no matter of chance. */
    public static <T> Uni<T> fated(
            Kernel kernel,
            SimulatedProcess.Life caller,
            Pace pace,
            CallFate fate,
            String what,
            Supplier<Uni<T>> effect) {
        return Uni.createFrom()
                .emitter(emitter ->
                        new PortCall<>(kernel, caller, new Channel(), pace, what, effect).leave(emitter, fate));
    }

    public static <T> Uni<T> inOrder(
            Kernel kernel,
            SimulatedProcess.Life caller,
            Channel channel,
            Pace pace,
            String what,
            Supplier<Uni<T>> effect) {
        return Uni.createFrom()
                .emitter(emitter -> new PortCall<>(kernel, caller, channel, pace, what, effect).leave(emitter));
    }

    private void leave(UniEmitter<? super T> caller) {
        leave(caller, CallFate.drawn(kernel.chance(), kernel.chaos(), pace.latest() > 0));
    }

    private void leave(UniEmitter<? super T> caller, CallFate fate) {
        kernel.log().count(fate.counted());
        if (fate == CallFate.CRASH_BEFORE) {
            kernel.log().tell(this.caller.name(), "dies before", what);
            this.caller.process().kill();
            return;
        }
        if (fate == CallFate.REFUSED) {
            kernel.log().tell(this.caller.name(), "cannot send", what);
            this.caller.later(way(), () -> caller.fail(pace.unsent().get()));
            return;
        }
        if (fate == CallFate.LATE) {
            kernel.log().tell(this.caller.name(), "gives up on", what);
            this.caller.later(pace.timeOut(), () -> caller.fail(pace.unheard().get()));
            kernel.time().after(pace.timeOut() + kernel.chance().between(1, pace.latest()), this::arriveUnasked);
            return;
        }
        channel.lastArrival = Math.max(channel.lastArrival, kernel.time().now() + way());
        kernel.time().after(channel.lastArrival - kernel.time().now(), () -> arrive(caller, fate));
    }

    /** Long after its caller has given up: a proxy or a queue of the other side held it. */
    private void arriveUnasked() {
        kernel.log().tell(caller.name(), "lands late:", what);
        Answer.of(what, effect.get());
    }

    /** A request of a process that has died meanwhile may still land, or was never sent. */
    private void arrive(UniEmitter<? super T> answer, CallFate fate) {
        if (caller.isOver() && kernel.chance().percent(50)) {
            return;
        }
        if (caller.isOver()) {
            kernel.log().count("effects after death");
        }
        kernel.log().tell(caller.name(), what);
        Answer<T> result = Answer.of(what, effect.get());
        if (fate == CallFate.CRASH_AFTER && !caller.isOver()) {
            kernel.log().tell(caller.name(), "dies after", what);
            caller.process().kill();
        } else if (fate == CallFate.UNHEARD) {
            kernel.log().tell(caller.name(), "will not hear the answer to", what);
            caller.later(
                    kernel.chance().between(1, pace.timeOut()),
                    () -> answer.fail(pace.unheard().get()));
        } else {
            caller.later(way(), () -> result.give(answer));
        }
    }

    private int way() {
        boolean slow = kernel.chance().perMille(kernel.chaos().slow());
        return slow
                ? kernel.chance().between(pace.usual(), pace.longest())
                : kernel.chance().between(1, pace.usual());
    }
}
