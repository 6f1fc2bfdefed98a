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
        JsonObject json = new JsonObject()
                .put("id", board.id())
                .put("self", Self.agile("board/" + board.id()))
                .put("name", board.name())
                .put("type", board.type().word());
        return site.kind().cloud() && board.project() != null ? json.put("location", location(board.project())) : json;
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
