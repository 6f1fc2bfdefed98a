package io.piboard.jirasim.board;

import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.search.Jql;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.BoardType;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.StatusCategory;
import io.piboard.jirasim.site.User;
import java.util.List;
import java.util.Set;

/** What is on a board: its filter decides, not the project where it is located. */
public final class Boards {

    private final Site site;

    public Boards(Site site) {
        this.site = site;
    }

    public Board find(long id) {
        return site.board(id)
                .orElseThrow(() -> JiraError.notFound(
                        "The requested board cannot be viewed because it either does not exist or you do not have"
                                + " permission to view it."));
    }

    public Board withSprints(long id) {
        Board board = find(id);
        if (board.type() == BoardType.KANBAN || !board.sprints()) {
            throw JiraError.badRequest("The board does not support sprints");
        }
        return board;
    }

    public boolean holds(Board board, Issue issue) {
        return filter(board).matches(issue);
    }

    /** The projects that can have issues on the board. */
    public List<Project> projects(Board board) {
        Set<String> ids = filter(board).projects();
        return site.catalog().projects().stream()
                .filter(project -> ids.isEmpty() || ids.contains(project.id()))
                .toList();
    }

    /** Somebody sees a board who sees any of its projects. */
    boolean sees(User user, Board board) {
        return projects(board).stream().anyMatch(project -> site.permissions().sees(user, project));
    }

    /** Sprints belong to whoever may manage them in all projects of the board. */
    public Board managedBy(User user, Board board) {
        for (Project project : projects(board)) {
            if (!site.permissions().may(user, Permission.MANAGE_SPRINTS_PERMISSION, project)) {
                throw JiraError.of(403, Permission.MANAGE_SPRINTS_PERMISSION.refusal());
            }
        }
        return board;
    }

    /** A Kanban board keeps what is not begun in a backlog of its own; ids of those statuses. */
    public List<String> backlog(Board board) {
        return projects(board).stream()
                .flatMap(project -> site.catalog().statuses(project).stream())
                .filter(status -> status.category() == StatusCategory.NEW)
                .map(Status::id)
                .distinct()
                .toList();
    }

    Jql filter(Board board) {
        return Jql.compile(board.filter(), site, null);
    }
}
