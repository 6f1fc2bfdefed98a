package io.piboard.jirasim.board;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lists boards, tells how one is set up and which projects it shows. */
public final class BoardResource {

    private static final int CAP = 50;

    private final Site site;
    private final Boards boards;
    private final BoardView view;
    private final BoardConfiguration configuration;

    public BoardResource(Site site) {
        this.site = site;
        this.boards = new Boards(site);
        this.view = new BoardView(site);
        this.configuration = new BoardConfiguration(site);
    }

    public void mount(Routes agile) {
        agile.get("/board", RequestClass.METADATA, this::list);
        agile.get("/board/:board", RequestClass.METADATA, call -> Answer.ok(view.of(find(call))));
        agile.get(
                "/board/:board/configuration", RequestClass.METADATA, call -> Answer.ok(configuration.of(find(call))));
        agile.get("/board/:board/project", RequestClass.METADATA, this::projects);
    }

    private Answer list(Call call) {
        List<JsonObject> found = site.boards().stream()
                .filter(board -> boards.sees(call.user(), board))
                .filter(board -> located(call, board))
                .filter(board -> call.list("type").isEmpty()
                        || call.list("type").contains(board.type().word()))
                .filter(board ->
                        lower(board.name()).contains(lower(call.query("name").orElse(""))))
                .filter(board -> call.query("filterId")
                        .map(String.valueOf(board.filterId())::equals)
                        .orElse(true))
                .sorted(order(call))
                .map(view::of)
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", found));
    }

    /** A board belongs to every project that its filter names. */
    private boolean located(Call call, Board board) {
        String wanted = call.query("projectKeyOrId")
                .or(() -> call.query("projectLocation"))
                .orElse(null);
        if (wanted == null) {
            return true;
        }
        Project project = site.catalog()
                .project(wanted)
                .orElseThrow(() -> JiraError.badRequest("No project could be found with key or id '" + wanted + "'."));
        return boards.projects(board).contains(project);
    }

    private static Comparator<Board> order(Call call) {
        return switch (call.query("orderBy").orElse("")) {
            case "name", "+name" -> Comparator.comparing(Board::name);
            case "-name" -> Comparator.comparing(Board::name).reversed();
            default -> Comparator.comparing(Board::id);
        };
    }

    private Answer projects(Call call) {
        List<JsonObject> projects = boards.projects(find(call)).stream()
                .map(EntityShape.of(site.catalog())::project)
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", projects));
    }

    private Board find(Call call) {
        return boards.find(call.number("board"));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
