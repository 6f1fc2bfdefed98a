package io.piboard.board.session.document;

import io.piboard.board.session.SessionPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a plan calls its iterations and sticky types. */
final class OwnNames {

    private OwnNames() {}

    static Map<UUID, String> of(SessionPlan plan) {
        Map<UUID, String> names = new HashMap<>();
        plan.iterations().forEach(iteration -> names.put(iteration.id(), iteration.name()));
        plan.stickyTypes().forEach(type -> names.put(type.stickyType(), type.name()));
        return names;
    }

    /** As the later plan calls them, so that a new name is one difference and not one wherever it is used. */
    static Map<UUID, String> of(SessionPlan before, SessionPlan after) {
        Map<UUID, String> names = of(before);
        names.putAll(of(after));
        return names;
    }
}
