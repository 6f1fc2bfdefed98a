package io.piboard.jirasim.sprint;

import io.piboard.jirasim.board.Boards;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** Reads and writes the estimate of an issue through its board, whatever the screens say. */
public final class EstimationResource {

    private final Site site;
    private final Boards boards;
    private final IssueLookup lookup;
    private final Changes changes;

    public EstimationResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.boards = new Boards(site);
        this.lookup = lookup;
        this.changes = changes;
    }

    public void mount(Routes agile) {
        agile.get("/issue/:issue/estimation", RequestClass.ESTIMATION, this::read);
        agile.put("/issue/:issue/estimation", RequestClass.ESTIMATION, this::write);
    }

    private Answer read(Call call) {
        Board board = board(call);
        Issue issue = lookup.find(call.path("issue"));
        requireOnBoard(issue, board);
        return answer(issue, board);
    }

    private Answer write(Call call) {
        Board board = board(call);
        Issue issue = lookup.forWrite(call.user(), call.path("issue"), Permission.EDIT_ISSUES);
        requireOnBoard(issue, board);
        Double value = value(call.body());
        return answer(changes.update(call.user(), issue.with(FieldId.POINTS, value), "issue_updated"), board);
    }

    private Board board(Call call) {
        String id = call.query("boardId").orElseThrow(() -> JiraError.badRequest("boardId is required."));
        Board board = site.board(call.query("boardId", -1))
                .orElseThrow(() -> JiraError.badRequest("The board " + id + " does not exist."));
        if (board.estimation() == null) {
            throw JiraError.badRequest("Estimation is not enabled on the board " + id + ".");
        }
        return board;
    }

    private void requireOnBoard(Issue issue, Board board) {
        if (!boards.holds(board, issue)) {
            throw JiraError.notFound("Issue " + issue.key() + " is not on the board " + board.id() + ".");
        }
    }

    /** Text or number; nothing clears the estimate. */
    private static Double value(JsonObject body) {
        Object value = body.getValue("value");
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            double number = Double.parseDouble(value.toString());
            if (number >= 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw JiraError.badRequest("'" + value + "' is no valid estimate.");
    }

    private static Answer answer(Issue issue, Board board) {
        return Answer.ok(new JsonObject().put("fieldId", board.estimation()).put("value", issue.points()));
    }
}
