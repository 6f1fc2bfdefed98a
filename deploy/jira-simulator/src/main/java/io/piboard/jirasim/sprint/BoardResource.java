package io.piboard.jirasim.sprint;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.view.SprintView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;

/** Boards, how they are set up, and their sprints. */
public final class BoardResource {

    private static final int CAP = 50;
    private static final Comparator<Sprint> CLOSED_FIRST = Comparator.comparing(
                    (Sprint sprint) -> List.of(SprintState.CLOSED, SprintState.ACTIVE, SprintState.FUTURE)
                            .indexOf(sprint.state()))
            .thenComparing(Sprint::id);

    private final Site site;

    public BoardResource(Site site) {
        this.site = site;
    }

    public void mount(Routes agile) {
        agile.get("/board", RequestClass.METADATA, this::list);
        agile.get(
                "/board/:board",
                RequestClass.METADATA,
                call -> Answer.ok(board(call).toJson()));
        agile.get("/board/:board/configuration", RequestClass.METADATA, this::configuration);
        agile.get("/board/:board/sprint", RequestClass.METADATA, this::sprints);
    }

    private Answer list(Call call) {
        String project = call.query("projectKeyOrId").orElse(null);
        if (project != null && site.catalog().project(project).isEmpty()) {
            throw JiraError.badRequest("No project could be found with key or id '" + project + "'.");
        }
        List<JsonObject> boards = site.catalog().boards().stream()
                .filter(board -> project == null
                        || board.project()
                                .equals(site.catalog().project(project).orElseThrow()))
                .filter(board ->
                        call.list("type").isEmpty() || call.list("type").contains(board.type()))
                .filter(board -> board.name()
                        .toLowerCase()
                        .contains(call.query("name").orElse("").toLowerCase()))
                .map(Board::toJson)
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", boards));
    }

    private Answer configuration(Call call) {
        Board board = board(call);
        JsonArray columns = new JsonArray();
        for (Status status : site.catalog().statuses(board.project())) {
            JsonObject mapped =
                    new JsonObject().put("id", status.id()).put("self", Self.platform("status/" + status.id()));
            columns.add(new JsonObject().put("name", status.name()).put("statuses", new JsonArray().add(mapped)));
        }
        JsonObject field =
                new JsonObject().put("fieldId", board.project().pointsField()).put("displayName", "Story Points");
        return Answer.ok(board.toJson()
                .put("filter", new JsonObject().put("id", String.valueOf(10000 + board.id())))
                .put("columnConfig", new JsonObject().put("columns", columns).put("constraintType", "issueCount"))
                .put("estimation", new JsonObject().put("type", "field").put("field", field))
                .put("ranking", new JsonObject().put("rankCustomFieldId", 10019)));
    }

    private Answer sprints(Call call) {
        Board board = board(call);
        List<String> states = call.list("state");
        List<JsonObject> sprints = site.sprints().stream()
                .filter(sprint -> sprint.board() == board.id())
                .filter(sprint ->
                        states.isEmpty() || states.contains(sprint.state().word()))
                .sorted(CLOSED_FIRST)
                .map(SprintView::resource)
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", sprints));
    }

    private Board board(Call call) {
        return site.catalog()
                .board(call.number("board"))
                .orElseThrow(() -> JiraError.notFound(
                        "The requested board cannot be viewed because it either does not exist or you do not have"
                                + " permission to view it."));
    }
}
