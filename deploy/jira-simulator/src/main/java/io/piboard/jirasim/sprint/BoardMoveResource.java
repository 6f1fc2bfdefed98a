package io.piboard.jirasim.sprint;

import io.piboard.jirasim.board.Boards;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.rank.Batch;
import io.piboard.jirasim.rank.RankWish;
import io.piboard.jirasim.rank.Ranking;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.BoardType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Cloud's moves between a board and its backlog; unlike others they do what they can and tell of the rest. */
public final class BoardMoveResource {

    private final Site site;
    private final Boards boards;
    private final IssueLookup lookup;
    private final SprintAssignment assignment;
    private final Ranking ranking;

    public BoardMoveResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.boards = new Boards(site);
        this.lookup = lookup;
        this.assignment = new SprintAssignment(site, changes);
        this.ranking = new Ranking(site, lookup, changes);
    }

    public void mount(Routes agile) {
        agile.post("/backlog/:board/issue", RequestClass.SPRINT_MOVE, this::toBacklog);
        agile.post("/board/:board/issue", RequestClass.SPRINT_MOVE, this::toBoard);
    }

    private Answer toBacklog(Call call) {
        boards.find(call.number("board"));
        return move(call, Optional.empty());
    }

    private Answer toBoard(Call call) {
        Board board = boards.find(call.number("board"));
        return move(call, board.type() == BoardType.KANBAN ? Optional.empty() : Optional.of(running(board)));
    }

    private long running(Board board) {
        return site.sprints().stream()
                .filter(sprint -> sprint.board() == board.id() && sprint.state() == SprintState.ACTIVE)
                .findFirst()
                .map(Sprint::id)
                .orElseThrow(() -> JiraError.badRequest("The board has no active sprint."));
    }

    private Answer move(Call call, Optional<Long> sprint) {
        JsonObject body = call.body();
        Batch batch = Batch.of(body, site, call.user());
        Optional<RankWish> rank = RankWish.optional(body);
        batch.found().forEach(issue -> assignment.check(issue, sprint));
        batch.found().forEach(issue -> lookup.forWrite(call.user(), issue.key(), Permission.SCHEDULE_ISSUES));
        batch.found().forEach(issue -> assignment.assign(call.user(), issue, sprint));
        rank.ifPresent(wish -> ranking.rank(call.user(), batch.found(), wish));
        return batch.answer();
    }
}
