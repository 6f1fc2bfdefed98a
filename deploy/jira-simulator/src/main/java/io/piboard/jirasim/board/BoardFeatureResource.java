package io.piboard.jirasim.board;

import io.piboard.jirasim.change.BoardChanges;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** What a board of Cloud can do; sprints and estimation can be switched off. */
public final class BoardFeatureResource {

    private final BoardChanges changes;
    private final Boards boards;

    public BoardFeatureResource(Site site, Changes changes) {
        this.changes = new BoardChanges(site, changes);
        this.boards = new Boards(site);
    }

    public void mount(Routes agile) {
        agile.get("/board/:board/features", RequestClass.METADATA, call -> show(find(call)));
        agile.put("/board/:board/features", RequestClass.METADATA, this::toggle);
    }

    private Answer toggle(Call call) {
        Board board = find(call);
        JsonObject wish = call.body();
        boolean on = Boolean.TRUE.equals(wish.getBoolean("enabling"));
        Board changed = switch (String.valueOf(wish.getString("feature"))) {
            case "SPRINTS" -> board.withSprints(on);
            case "ESTIMATION" -> board.withEstimation(on ? board.project().pointsField() : null);
            default -> throw JiraError.badRequest("The feature cannot be toggled.");
        };
        changes.configure(changed);
        return show(changed);
    }

    private Board find(Call call) {
        return boards.find(call.number("board"));
    }

    private static Answer show(Board board) {
        JsonArray features = JsonArray.of(
                feature(board, "SPRINTS", "BASIC", board.sprints()),
                feature(board, "ESTIMATION", "ESTIMATION", board.estimation() != null),
                feature(board, "BACKLOG", "BASIC", true));
        return Answer.ok(new JsonObject().put("features", features));
    }

    private static JsonObject feature(Board board, String name, String type, boolean on) {
        return new JsonObject()
                .put("boardId", board.id())
                .put("boardFeature", name)
                .put("featureId", "jsw.agility." + name.toLowerCase(Locale.ROOT))
                .put("featureType", type)
                .put("localisedName", name)
                .put("state", on ? "ENABLED" : "DISABLED")
                .put("toggleLocked", false);
    }
}
