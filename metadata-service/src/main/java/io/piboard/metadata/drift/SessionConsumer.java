package io.piboard.metadata.drift;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.UnreadableEventException;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.piboard.problems.Hopeless;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes {@code session.v1}: keeps what sessions use, and has it compared with the site. */
@ApplicationScoped
class SessionConsumer {

    private static final Logger LOG = Logger.getLogger(SessionConsumer.class);

    private final SessionTable sessions;
    private final RefreshQueue queue;

    SessionConsumer(SessionTable sessions, RefreshQueue queue) {
        this.sessions = sessions;
        this.queue = queue;
    }

    /** Only what cannot be read, or holds what no column takes, fails, and goes to the dead-letter topic; a database that is away is waited for. */
    @Incoming("session")
    Uni<Void> take(byte[] payload) {
        return payload == null
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().item(() -> read(payload)).chain(this::keep);
    }

    private Uni<Void> keep(SessionChanged session) {
        return sessions.keep(session)
                .chain(() -> ring(session))
                .onFailure()
                .invoke(failure -> LOG.warnf("session not kept yet session=%s cause=%s", session.session(), failure))
                .onFailure(failure -> !Hopeless.is(failure))
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    private Uni<Void> ring(SessionChanged session) {
        return session.connection() == null
                ? Uni.createFrom().voidItem()
                : queue.ring(session.organisation(), session.connection(), RefreshKind.DRIFT);
    }

    private static SessionChanged read(byte[] payload) {
        SessionChanged session = EventJson.read(payload, SessionChanged.class);
        if (session.organisation() == null || session.session() == null) {
            throw new UnreadableEventException("names no organisation or session", null);
        }
        return session;
    }
}
