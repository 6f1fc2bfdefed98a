package io.piboard.board.session;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which sessions plan with a connection. */
@ApplicationScoped
public class ConnectionUse {

    private final SessionRepository sessions;

    ConnectionUse(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** Their names, in order. */
    @WithSession
    public Uni<List<String>> sessionsOf(UUID organisation, UUID connection) {
        return sessions.list("organisation = ?1 and connection = ?2 order by name", organisation, connection)
                .map(all -> all.stream().map(session -> session.name).toList());
    }
}
