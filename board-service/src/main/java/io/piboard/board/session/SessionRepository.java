package io.piboard.board.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps sessions; hands them out with all their parts, because a session is always used whole. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionEntity, UUID> {

    private static final String STRANDED = """
            select count(*) from board.sticky s where s.session = :session and (
              not exists (select 1 from board.sticky_type t where t.session = s.session and t.id = s.type)
              or not exists (select 1 from board.team m where m.session = s.session and m.board = s.board)
              or (not s.deleted and s.iteration is not null and not exists (
                select 1 from board.iteration i where i.session = s.session and cast(i.id as text) = s.iteration)))
            """;

    /** {@code null} when there is none, whosever it is. */
    Uni<SessionEntity> whole(UUID id) {
        return findById(id).onItem().ifNotNull().call(SessionRepository::fetch);
    }

    /** The same, until the transaction ends: two people who change it take turns. */
    Uni<SessionEntity> lockedWhole(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNotNull().call(SessionRepository::fetch);
    }

    Uni<List<SessionEntity>> allWhole(UUID organisation) {
        return list("organisation", Sort.by("name"), organisation)
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .call(SessionRepository::fetch)
                        .collect()
                        .asList());
    }

    /** What the parts of a session may no longer leave out, because a sticky still has it. */
    Uni<Boolean> leavesStickiesBehind(UUID session) {
        return getSession()
                .chain(s -> s.createNativeQuery(STRANDED, Long.class)
                        .setParameter("session", session)
                        .getSingleResult()
                        .map(count -> count > 0));
    }

    /** One after the other: a reactive session never does two things at once. */
    private static Uni<?> fetch(SessionEntity session) {
        return Mutiny.fetch(session.iterations)
                .chain(() -> Mutiny.fetch(session.teams))
                .chain(() -> Mutiny.fetch(session.teamProjects))
                .chain(() -> Mutiny.fetch(session.sprints))
                .chain(() -> Mutiny.fetch(session.stickyTypes))
                .chain(() -> Mutiny.fetch(session.linkRules));
    }
}
