package io.piboard.jirasim.epic;

import io.piboard.jirasim.board.Boards;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.search.SearchIndex;
import io.piboard.jirasim.search.Searches;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** The epics of a board, all of them or only those that are marked as done, or not. */
public final class BoardEpicResource {

    private static final int CAP = 50;

    private final Site site;
    private final Boards boards;
    private final Searches searches;

    public BoardEpicResource(Site site, SearchIndex index) {
        this.site = site;
        this.boards = new Boards(site);
        this.searches = new Searches(site, index);
    }

    public void mount(Routes agile) {
        agile.get("/board/:board/epic", RequestClass.SEARCH, this::list);
    }

    private Answer list(Call call) {
        List<String> queries = List.of(boards.find(call.number("board")).filter(), "issuetype in (" + types() + ")");
        List<JsonObject> epics = searches.all(searches.all(queries, call.user()), List.of()).stream()
                .map(EpicView::of)
                .filter(epic -> call.query("done")
                        .map(wanted -> wanted.equals(epic.getValue("done").toString()))
                        .orElse(true))
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", epics));
    }

    private String types() {
        return site.catalog().types().stream()
                .filter(IssueType::epic)
                .map(IssueType::id)
                .collect(Collectors.joining(", "));
    }
}
