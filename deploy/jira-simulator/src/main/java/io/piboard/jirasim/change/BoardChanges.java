package io.piboard.jirasim.change;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Site;

/** Stores boards and tells of them. */
public final class BoardChanges {

    private static final long FIRST = 1000;

    private final Site site;
    private final Changes changes;

    public BoardChanges(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    /** Gives a draft its id. */
    public Board create(Board draft) {
        Commit commit = site.change();
        Board board = new Board(
                commit.next(Commit.BOARDS, FIRST),
                draft.name(),
                draft.project(),
                draft.type(),
                draft.filter(),
                draft.estimation(),
                draft.sprints(),
                draft.parallelSprints());
        commit.put(board).commit();
        changes.tell(new ChangeEvent.BoardCreated(board));
        return board;
    }

    public void configure(Board changed) {
        site.change().put(changed).commit();
        changes.tell(new ChangeEvent.BoardConfigured(changed));
    }

    public void delete(Board board) {
        site.change().remove(board).commit();
        changes.tell(new ChangeEvent.BoardDeleted(board));
    }
}
