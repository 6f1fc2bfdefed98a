package io.piboard.jirasim.webhook;

import io.piboard.jirasim.board.BoardConfiguration;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** Events of boards, for the whole site. */
final class BoardBodies {

    private final Site site;

    BoardBodies(Site site) {
        this.site = site;
    }

    WebhookEvent created(Board board) {
        return event("board_created", "board", withSelf(board));
    }

    WebhookEvent configured(Board board) {
        return event("board_configuration_changed", "configuration", new BoardConfiguration(site).of(board));
    }

    /** Without self. */
    WebhookEvent deleted(Board board) {
        return event("board_deleted", "board", shown(board));
    }

    static JsonObject withSelf(Board board) {
        return shown(board).put("self", Self.agile("board/" + board.id()));
    }

    private static JsonObject shown(Board board) {
        return new JsonObject()
                .put("id", board.id())
                .put("name", board.name())
                .put("type", board.type().word());
    }

    private WebhookEvent event(String name, String member, JsonObject body) {
        return WebhookEvent.unfiltered(name, EventBodies.stamped(site, name, new JsonObject().put(member, body)));
    }
}
