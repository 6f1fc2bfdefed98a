package io.piboard.jirasim.control;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;

/** All sprints with their boards and how many issues are in them. */
final class SprintSection {

    private final Site site;

    SprintSection(Site site) {
        this.site = site;
    }

    String html() {
        String rows = site.sprints().stream()
                .map(sprint -> Html.row(
                        sprint.id(),
                        Html.text(sprint.name()),
                        sprint.state().word(),
                        Html.text(board(sprint)),
                        day(sprint.start()) + " to " + day(sprint.end()),
                        site.members(sprint.id()).size()))
                .collect(Collectors.joining());
        return "<h2>Sprints</h2><table>" + Html.head("id", "name", "state", "board", "dates", "issues") + rows
                + "</table>";
    }

    JsonArray toJson() {
        JsonArray all = new JsonArray();
        site.sprints()
                .forEach(sprint -> all.add(new JsonObject()
                        .put("id", sprint.id())
                        .put("name", sprint.name())
                        .put("state", sprint.state().word())
                        .put("board", sprint.board())
                        .put("issues", site.members(sprint.id()).size())));
        return all;
    }

    private String board(Sprint sprint) {
        return site.board(sprint.board()).map(Board::name).orElse("");
    }

    private static String day(Object time) {
        return time == null ? "?" : time.toString().substring(0, 10);
    }
}
