package io.piboard.jirasim.board;

import io.piboard.jirasim.change.BoardChanges;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.search.Jql;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.BoardType;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Filter;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Makes a board from a saved filter, and deletes one. */
public final class NewBoardResource {

    private final Site site;
    private final BoardChanges changes;
    private final Boards boards;
    private final BoardView view;

    public NewBoardResource(Site site, Changes changes) {
        this.site = site;
        this.changes = new BoardChanges(site, changes);
        this.boards = new Boards(site);
        this.view = new BoardView(site);
    }

    public void mount(Routes agile) {
        agile.post("/board", RequestClass.METADATA, this::create);
        agile.delete("/board/:board", RequestClass.METADATA, this::delete);
    }

    private Answer create(Call call) {
        JsonObject wish = call.body();
        String name = Bodies.text(wish, "name", "");
        if (name.isBlank() || name.length() > 255) {
            throw JiraError.badRequest("The board name must be between 1 and 255 characters.");
        }
        Filter filter = site.filter(Bodies.number(wish, "filterId", -1L))
                .orElseThrow(() -> JiraError.badRequest("The filter does not exist or you cannot view it."));
        BoardType type = type(wish.getString("type"));
        Board draft = new Board(
                0,
                name,
                project(wish, filter),
                type,
                filter.jql(),
                type == BoardType.SCRUM ? FieldId.POINTS : null,
                type == BoardType.SCRUM,
                false);
        return Answer.json(201, view.of(changes.create(draft)));
    }

    private Project project(JsonObject wish, Filter filter) {
        String named = Bodies.object(wish, "location").getString("projectKeyOrId");
        Optional<String> first = Jql.compile(filter.jql(), site, null).projects().stream()
                .sorted()
                .findFirst();
        return Optional.ofNullable(named)
                .or(() -> first)
                .flatMap(site.catalog()::project)
                .orElse(null);
    }

    private static BoardType type(String word) {
        return switch (String.valueOf(word)) {
            case "scrum" -> BoardType.SCRUM;
            case "kanban" -> BoardType.KANBAN;
            default -> throw JiraError.badRequest("The board type must be one of scrum, kanban.");
        };
    }

    private Answer delete(Call call) {
        changes.delete(boards.find(call.number("board")));
        return Answer.noContent();
    }
}
