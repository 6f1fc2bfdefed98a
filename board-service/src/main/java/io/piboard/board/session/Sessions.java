package io.piboard.board.session;

import io.piboard.board.rest.Problems;
import io.piboard.board.sticky.StickyOffers;
import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.outbox.Outbox;
import io.piboard.outbox.OutboxRecord;
import io.piboard.outbox.OutboxRelay;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps a session, its boards and the record for the other services in one transaction. */
@ApplicationScoped
public class Sessions {

    /** @param isNew the session was not there before */
    public record Kept(SessionView view, boolean isNew) {

        public RestResponse<SessionView> answer() {
            return isNew
                    ? RestResponse.ResponseBuilder.<SessionView>created(URI.create("/api/v1/sessions/" + view.id()))
                            .entity(view)
                            .build()
                    : RestResponse.ok(view);
        }
    }

    private final SessionRepository sessions;
    private final TeamBoards boards;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final StickyOffers offers;

    Sessions(SessionRepository sessions, TeamBoards boards, Outbox outbox, OutboxRelay relay, StickyOffers offers) {
        this.sessions = sessions;
        this.boards = boards;
        this.outbox = outbox;
        this.relay = relay;
        this.offers = offers;
    }

    @WithSession
    Uni<List<SessionView>> list(UUID organisation) {
        return sessions.allWhole(organisation)
                .map(all -> all.stream().map(SessionView::of).toList());
    }

    @WithSession
    public Uni<SessionView> get(UUID organisation, UUID id) {
        return sessions.whole(id)
                .map(session -> ownedBy(organisation, id, session))
                .map(SessionView::of);
    }

    /** {@code null} when the id is free; another organisation's is as unknown as one that nobody has, but not free. */
    @WithSession
    public Uni<SessionView> find(UUID organisation, UUID id) {
        return sessions.whole(id)
                .map(session -> session == null ? null : SessionView.of(ownedBy(organisation, id, session)));
    }

    /**
     * Said twice, done once: a plan that says nothing new leaves the version alone and tells nobody.
     *
     * @param condition throws if the plan that is there, {@code null} for none, is not to be replaced
     */
    Uni<Kept> put(UUID organisation, UUID id, SessionPlan plan, Consumer<SessionPlan> condition) {
        return Panache.withTransaction(() -> sessions.lockedWhole(id)
                        .invoke(there -> condition.accept(
                                there == null ? null : SessionTranslation.plan(ownedBy(organisation, id, there))))
                        .chain(there -> there == null
                                ? create(new SessionEntity(id, organisation), plan)
                                : update(ownedBy(organisation, id, there), plan)))
                .invoke(relay::wake)
                .call(kept -> offers.tell(id, organisation));
    }

    /** Whether the session's stickies are kept in step; what people change meanwhile waits. */
    Uni<SessionView> setState(UUID organisation, UUID id, SessionState state) {
        return Panache.withTransaction(() -> sessions.lockedWhole(id).chain(there -> {
                    SessionEntity session = ownedBy(organisation, id, there);
                    boolean same = session.state == state;
                    session.state = state;
                    return same
                            ? Uni.createFrom().item(SessionView.of(session))
                            : keep(session, SessionTranslation.plan(session));
                }))
                .invoke(relay::wake);
    }

    private Uni<Kept> create(SessionEntity session, SessionPlan plan) {
        SessionTranslation.write(plan, session);
        return sessions.persist(session).chain(() -> keep(session, plan)).map(view -> new Kept(view, true));
    }

    private Uni<Kept> update(SessionEntity session, SessionPlan plan) {
        SessionView before = SessionView.of(session);
        SessionTranslation.write(plan, session);
        return SessionView.of(session).equals(before)
                ? Uni.createFrom().item(new Kept(before, false))
                : keep(session, plan).map(view -> new Kept(view, false));
    }

    private Uni<SessionView> keep(SessionEntity session, SessionPlan plan) {
        session.version = Math.max(session.version + 1, System.currentTimeMillis());
        return sessions.flush()
                .chain(() -> sessions.leavesStickiesBehind(session.id))
                .invoke(Sessions::refuseToStrand)
                .chain(() -> boards.keep(session.id, session.organisation, plan))
                .chain(sessions::getSession)
                .chain(db -> outbox.add(db, record(session)))
                .map(queued -> SessionView.of(session));
    }

    private static OutboxRecord record(SessionEntity session) {
        byte[] event = EventJson.write(SessionEvent.of(session));
        return OutboxRecord.of(Topics.SESSION, session.id, session.organisation, event);
    }

    private static void refuseToStrand(boolean strands) {
        if (strands) {
            throw Problems.conflict(
                    "still-in-use",
                    "Still in use",
                    "The plan leaves out a team, an iteration or a sticky type that stickies still have. Move them first.");
        }
    }

    private static SessionEntity ownedBy(UUID organisation, UUID id, SessionEntity session) {
        if (session == null || !session.organisation.equals(organisation)) {
            throw Problems.notFound("session", id);
        }
        return session;
    }
}
