package io.piboard.simulation.sync;

import io.piboard.simulation.kernel.Kernel;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.work.LaneRow;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Watches link.md rule 7: once another replica has claimed a lane, the former one commits nothing to it any more. */
final class Fence {

    private final Kernel kernel;
    private final Map<String, Object> holders = new HashMap<>();
    private final Map<String, Long> epochs = new HashMap<>();
    private final Map<UUID, SyncLink> links = new HashMap<>();
    private Object committing;

    Fence(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Who the next commits are by. */
    void committing(Object replica) {
        committing = replica;
    }

    /** What intake hears, and what the digest makes older, is not the worker's half. */
    void saved(SyncLink link) {
        SyncLink before = links.put(link.sticky(), link);
        boolean workers = before != null
                && (!before.memory().equals(link.memory()) || before.revision() != link.revision())
                && link.memory().answeredVersion() != 0;
        if (workers) {
            check(LaneName.of(before).key());
        }
    }

    void saved(LaneRow lane) {
        String key = lane.name().key();
        if (lane.hold().epoch() == 0) {
            // removed since, and made again
            epochs.remove(key);
            holders.remove(key);
        } else if (lane.hold().epoch() > epochs.getOrDefault(key, 0L)) {
            epochs.put(key, lane.hold().epoch());
            holders.put(key, committing);
        } else if (lane.hold().leaseUntil() == null && holders.containsKey(key)) {
            check(key);
            holders.remove(key);
        }
    }

    private void check(String lane) {
        Object holder = holders.get(lane);
        if (holder != null && holder != committing) {
            kernel.fault(new IllegalStateException("a claim that another one has followed has committed to " + lane));
        }
    }
}
