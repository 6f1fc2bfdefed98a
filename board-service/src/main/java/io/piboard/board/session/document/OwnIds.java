package io.piboard.board.session.document;

import io.piboard.board.session.IterationPart;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.TypePart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The ids of a session's own parts: as the document says, if it is of this session; else those that parts of the same name
 * have; else new ones, which are the same whenever the same document is read again.
 *
 * @param count the document's ids are of this session
 * @param present {@code null} for a new session
 */
record OwnIds(UUID session, boolean count, SessionPlan present) {

    UUID iteration(String name, UUID said) {
        return id(
                "iteration",
                name,
                said,
                plan -> plan.iterations().stream()
                        .filter(part -> part.name().equals(name))
                        .map(IterationPart::id)
                        .toList());
    }

    UUID team(String name, UUID said) {
        return id(
                "team",
                name,
                said,
                plan -> plan.teams().stream()
                        .filter(part -> part.name().equals(name))
                        .map(TeamPlan::team)
                        .toList());
    }

    UUID board(String name, UUID team, UUID said) {
        return id(
                "board",
                name,
                said,
                plan -> plan.teams().stream()
                        .filter(part -> part.team().equals(team))
                        .map(TeamPlan::board)
                        .toList());
    }

    UUID type(String name, UUID said) {
        return id(
                "type",
                name,
                said,
                plan -> plan.stickyTypes().stream()
                        .filter(part -> part.name().equals(name))
                        .map(TypePart::stickyType)
                        .toList());
    }

    private UUID id(String kind, String name, UUID said, Function<SessionPlan, List<UUID>> ofThatName) {
        return Optional.ofNullable(count ? said : null)
                .or(() -> Optional.ofNullable(present)
                        .flatMap(plan -> ofThatName.apply(plan).stream().findFirst()))
                .orElseGet(() ->
                        UUID.nameUUIDFromBytes((session + "/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
