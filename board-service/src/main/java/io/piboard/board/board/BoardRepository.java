package io.piboard.board.board;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps boards. */
@ApplicationScoped
public class BoardRepository implements PanacheRepositoryBase<BoardEntity, UUID> {

    Uni<List<BoardEntity>> ofOrganisation(UUID organisation) {
        return list("organisation", Sort.by("name"), organisation);
    }

    Uni<List<BoardEntity>> ofSession(UUID organisation, UUID session) {
        return list("organisation = ?1 and session = ?2", Sort.by("name"), organisation, session);
    }

    public Uni<Long> deleteOthers(UUID session, Collection<UUID> kept) {
        return kept.isEmpty() ? delete("session", session) : delete("session = ?1 and id not in ?2", session, kept);
    }
}
