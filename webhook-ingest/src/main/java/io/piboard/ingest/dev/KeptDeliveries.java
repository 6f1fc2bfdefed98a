package io.piboard.ingest.dev;

import io.piboard.ingest.DeliveryListener;
import io.piboard.ingest.StrippedDelivery;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last deliveries, the latest first, each under its number. */
@Singleton
@IfBuildProfile("dev")
class KeptDeliveries implements DeliveryListener {

    private static final int MOST = 100;

    private final Deque<Kept> kept = new ArrayDeque<>();
    private long last;

    @Override
    public synchronized void stored(StrippedDelivery delivery) {
        kept.addFirst(new Kept(++last, delivery));
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    synchronized List<Kept> all() {
        return List.copyOf(kept);
    }

    Optional<StrippedDelivery> find(long number) {
        return all().stream()
                .filter(one -> one.number() == number)
                .map(Kept::delivery)
                .findFirst();
    }

    record Kept(long number, StrippedDelivery delivery) {}
}
