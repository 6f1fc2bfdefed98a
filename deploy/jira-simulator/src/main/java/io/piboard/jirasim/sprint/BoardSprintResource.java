package io.piboard.jirasim.sprint;

import io.piboard.jirasim.board.Boards;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.view.SprintView;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;

/** The sprints of a board: its own, and those of other boards that issues of its filter are in. */
public final class BoardSprintResource {

    private static final int CAP = 50;
    private static final Comparator<Sprint> CLOSED_FIRST = Comparator.comparing(
                    (Sprint sprint) -> List.of(SprintState.CLOSED, SprintState.ACTIVE, SprintState.FUTURE)
                            .indexOf(sprint.state()))
            .thenComparing(Sprint::sequence)
            .thenComparing(Sprint::id);

    private final Site site;
    private final Boards boards;

    public BoardSprintResource(Site site) {
        this.site = site;
        this.boards = new Boards(site);
    }

    public void mount(Routes agile) {
        agile.get("/board/:board/sprint", RequestClass.METADATA, this::list);
    }

    private Answer list(Call call) {
        Board board = boards.withSprints(call.number("board"));
        List<String> states = call.list("state");
        List<JsonObject> sprints = site.sprints().stream()
                .filter(sprint ->
                        states.isEmpty() || states.contains(sprint.state().word()))
                .filter(sprint -> sprint.board() == board.id() || shared(sprint, board))
                .sorted(CLOSED_FIRST)
                .map(sprint -> SprintView.resource(sprint, site.kind()))
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", sprints));
    }

    private boolean shared(Sprint sprint, Board board) {
        return site.members(sprint.id()).stream().anyMatch(issue -> boards.holds(board, issue));
    }
}
