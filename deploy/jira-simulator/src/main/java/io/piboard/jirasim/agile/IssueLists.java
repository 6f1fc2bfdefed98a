package io.piboard.jirasim.agile;

import io.piboard.jirasim.board.Boards;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.epic.Epics;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.BoardType;
import io.piboard.jirasim.site.Site;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists of issues that the agile API knows, each as the queries that all have to be fulfilled. */
final class IssueLists {

    /** Where a list is found, below the prefix, and what is in it. */
    record IssueList(String path, Function<Call, List<String>> queries) {}

    private static final String NO_SPRINT = "statusCategory != Done AND issuetype not in subTaskIssueTypes()"
            + " AND (sprint is EMPTY OR sprint not in openSprints() AND sprint not in futureSprints())";

    private final Site site;
    private final Boards boards;
    private final Epics epics;

    IssueLists(Site site, IssueLookup lookup) {
        this.site = site;
        this.boards = new Boards(site);
        this.epics = new Epics(site, lookup);
    }

    List<IssueList> all() {
        return List.of(
                new IssueList("/board/:board/issue", call -> List.of(board(call))),
                new IssueList("/board/:board/backlog", this::backlog),
                new IssueList("/board/:board/sprint/:sprint/issue", call -> List.of(board(call), sprint(call))),
                new IssueList("/board/:board/epic/none/issue", call -> List.of(board(call), noEpic(), notEpics())),
                new IssueList("/board/:board/epic/:epic/issue", call -> List.of(board(call), epic(call))),
                new IssueList("/sprint/:sprint/issue", call -> List.of(sprint(call))),
                new IssueList("/epic/none/issue", call -> List.of(noEpic(), notEpics())),
                new IssueList("/epic/:epic/issue", call -> List.of(epic(call))));
    }

    /** With the wish of the reader. */
    static List<String> refined(List<String> queries, Call call) {
        return Stream.concat(queries.stream(), call.query("jql").stream())
                .filter(query -> !query.isBlank())
                .toList();
    }

    private String board(Call call) {
        return boards.find(call.number("board")).filter();
    }

    private List<String> backlog(Call call) {
        Board board = boards.find(call.number("board"));
        return board.type() == BoardType.KANBAN
                ? List.of(board.filter(), "status in (" + String.join(", ", boards.backlog(board)) + ")", notEpics())
                : List.of(board.filter(), NO_SPRINT, notEpics());
    }

    private String sprint(Call call) {
        long id = call.number("sprint");
        site.sprint(id).orElseThrow(() -> JiraError.notFound("Sprint does not exist."));
        return "sprint = " + id + " ORDER BY Rank ASC";
    }

    private String epic(Call call) {
        return "'Epic Link' = " + epics.find(call.path("epic")).id() + " ORDER BY Rank ASC";
    }

    private static String noEpic() {
        return "'Epic Link' is EMPTY AND issuetype not in subTaskIssueTypes()";
    }

    private String notEpics() {
        return Epics.notEpics(site);
    }
}
