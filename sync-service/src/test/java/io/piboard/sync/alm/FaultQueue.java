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

    <T> Uni<T> call(String request, Supplier<T> effect) {
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
