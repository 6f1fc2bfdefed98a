package io.piboard.jirasim.board;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.BoardType;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** How a board is set up: filter, columns, estimation, ranking, and what a Kanban board leaves out. */
public final class BoardConfiguration {

    private static final String UNRELEASED = "fixVersion in unreleasedVersions() OR fixVersion is EMPTY";

    private final Site site;
    private final Boards boards;
    private final BoardView view;

    public BoardConfiguration(Site site) {
        this.site = site;
        this.boards = new Boards(site);
        this.view = new BoardView(site);
    }

    public JsonObject of(Board board) {
        JsonObject json = view.configured(board)
                .put("filter", filter(board))
                .put("columnConfig", columns(board))
                .put("ranking", new JsonObject().put("rankCustomFieldId", 10019));
        if (json.containsKey("location")) {
            json.put(
                    "location",
                    new JsonObject()
                            .put("type", "project")
                            .put("projectKeyOrId", board.project().key()));
        }
        return board.type() == BoardType.KANBAN
                ? json.put("subQuery", new JsonObject().put("query", UNRELEASED))
                : json.put("estimation", estimation(board));
    }

    private static JsonObject filter(Board board) {
        return new JsonObject()
                .put("id", String.valueOf(board.filterId()))
                .put("self", Self.platform("filter/" + board.filterId()));
    }

    /** One column for each status that issues of the board's projects can have. */
    private JsonObject columns(Board board) {
        JsonArray columns = new JsonArray();
        List<Status> statuses = boards.projects(board).stream()
                .flatMap(project -> site.catalog().statuses(project).stream())
                .distinct()
                .toList();
        List<String> backlog = board.type() == BoardType.KANBAN ? boards.backlog(board) : List.of();
        if (!backlog.isEmpty()) {
            columns.add(column("Backlog", backlog));
        }
        statuses.stream()
                .filter(status -> !backlog.contains(status.id()))
                .forEach(status -> columns.add(column(status.name(), List.of(status.id()))));
        return new JsonObject().put("columns", columns).put("constraintType", "issueCount");
    }

    private static JsonObject column(String name, List<String> statuses) {
        JsonArray mapped = new JsonArray();
        statuses.forEach(id -> mapped.add(new JsonObject().put("id", id).put("self", Self.platform("status/" + id))));
        return new JsonObject().put("name", name).put("statuses", mapped);
    }

    private static JsonObject estimation(Board board) {
        if (board.estimation() == null) {
            return new JsonObject().put("type", "none");
        }
        String name = board.estimation().equals(FieldId.POINTS) ? "Story Points" : "Story point estimate";
        JsonObject field = new JsonObject().put("fieldId", board.estimation()).put("displayName", name);
        return new JsonObject().put("type", "field").put("field", field);
    }
}
