package io.piboard.jirasim.board;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** A board as the agile API lists it; only Cloud tells where it is located. */
final class BoardView {

    private final Site site;

    BoardView(Site site) {
        this.site = site;
    }

    JsonObject of(Board board) {
        return located(board) ? brief(board).put("location", location(board.project())) : brief(board);
    }

    /** In front of a board's configuration, where the location is told in other words. */
    JsonObject configured(Board board) {
        if (!located(board)) {
            return brief(board);
        }
        JsonObject location = new JsonObject()
                .put("type", "project")
                .put("projectKeyOrId", board.project().key());
        return brief(board).put("location", location);
    }

    private boolean located(Board board) {
        return site.kind().cloud() && board.project() != null;
    }

    private static JsonObject brief(Board board) {
        return new JsonObject()
                .put("id", board.id())
                .put("self", Self.agile("board/" + board.id()))
                .put("name", board.name())
                .put("type", board.type().word());
    }

    private static JsonObject location(Project project) {
        String display = project.name() + " (" + project.key() + ")";
        return new JsonObject()
                .put("projectId", Long.parseLong(project.id()))
                .put("displayName", display)
                .put("projectName", project.name())
                .put("projectKey", project.key())
                .put("projectTypeKey", "software")
                .put("name", display);
    }
}
