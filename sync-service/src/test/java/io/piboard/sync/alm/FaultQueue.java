package io.piboard.sync.alm;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Remembers what was asked; queued faults strike the next calls, one each. */
final class FaultQueue {

    private final List<String> requests = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private String heldBack;
    private Runnable onItsWay;

    /** @param lostAnswer the call does what was asked, and only its answer is lost */
    private record Fault(AlmException failure, boolean lostAnswer) {}

    List<String> requests() {
        return requests;
    }

    void fail(AlmException failure) {
        faults.add(new Fault(failure, false));
    }

    void succeed() {
        faults.add(new Fault(null, false));
    }

    void loseAnswer() {
        faults.add(new Fault(new AlmException.Unavailable(true, null), true));
    }

    /** The next request that begins like this hangs on its way to Jira until it is let go. */
    void hold(String request) {
        heldBack = request;
    }

    boolean isHolding() {
        return onItsWay != null;
    }

    void letGo() {
        Runnable arriving = onItsWay;
        onItsWay = null;
        arriving.run();
    }

    <T> Uni<T> call(String request, Supplier<T> effect) {
        return Uni.createFrom().deferred(() -> {
            if (heldBack == null || !request.startsWith(heldBack)) {
                return answer(request, effect);
            }
            heldBack = null;
            return Uni.createFrom()
                    .<Void>emitter(way -> onItsWay = () -> way.complete(null))
                    .chain(() -> answer(request, effect));
        });
    }

    private <T> Uni<T> answer(String request, Supplier<T> effect) {
        return Uni.createFrom().deferred(() -> {
            requests.add(request);
            Fault fault = faults.poll();
            if (fault == null || fault.failure() == null) {
                return Uni.createFrom().item(effect.get());
            }
            if (fault.lostAnswer()) {
                effect.get();
            }
            return Uni.createFrom().failure(fault.failure());
        });
    }
}
