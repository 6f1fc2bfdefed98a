package io.piboard.simulation.sync;

import io.piboard.board.digest.StickyDigest;
import io.piboard.simulation.board.BoardReplica;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SimulatedFault;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.piboard.sync.digest.BoardAwayException;
import io.piboard.sync.digest.BoardDigest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** board-service's internal REST as one replica of sync-service reaches it: any replica that answers in time. */
public final class SimulatedBoardDigest implements BoardDigest {

    private static final int PAGE = 4;
    private static final int TIME_OUT = 10_000;
    private static final int NETWORK = 20;

    private final Kernel kernel;
    private final Life life;
    private final Supplier<List<BoardReplica>> boards;

    public SimulatedBoardDigest(Kernel kernel, Life life, Supplier<List<BoardReplica>> boards) {
        this.kernel = kernel;
        this.life = life;
        this.boards = boards;
    }

    @Override
    public Uni<DigestPage> page(UUID organisation, UUID session, UUID after) {
        return ask(digest -> digest.page(session, Optional.ofNullable(after), PAGE))
                .map(page -> new DigestPage(
                        page.stickies().stream()
                                .map(entry -> new KnownSticky(
                                        entry.sticky(),
                                        entry.requested(),
                                        entry.revision(),
                                        entry.issueId(),
                                        entry.deleted()))
                                .toList(),
                        page.stickies().size() < PAGE));
    }

    @Override
    public Uni<Void> tellAgain(UUID organisation, UUID session, List<UUID> stickies) {
        return ask(digest -> digest.tell(stickies));
    }

    private <T> Uni<T> ask(Function<StickyDigest, Uni<T>> question) {
        return Uni.createFrom().emitter(answer -> {
            life.later(TIME_OUT, () -> answer.fail(away()));
            List<BoardReplica> up =
                    boards.get().stream().filter(BoardReplica::isUp).toList();
            if (!up.isEmpty()) {
                BoardReplica board = kernel.chance().pick(up);
                board.life()
                        .later(
                                way(),
                                () -> question.apply(board.digest())
                                        .subscribe()
                                        .with(
                                                item -> give(answer, item),
                                                failure -> life.later(way(), () -> answer.fail(away()))));
            }
        });
    }

    private <T> void give(UniEmitter<? super T> answer, T item) {
        life.later(way(), () -> answer.complete(item));
    }

    private int way() {
        return kernel.chance().between(1, NETWORK);
    }

    private static BoardAwayException away() {
        return new BoardAwayException(new SimulatedFault("no answer from board-service"));
    }
}
