package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** A software project with its types; {@code pointsOnScreen} tells whether its screens show story points. */
public record Project(String id, String key, String name, Style style, boolean pointsOnScreen, List<IssueType> types) {

    /** Company-managed projects share types, statuses and fields; a team-managed one, on Cloud only, has its own. */
    public enum Style {
        CLASSIC("classic"),
        NEXT_GEN("next-gen");

        private final String word;

        Style(String word) {
            this.word = word;
        }
    }

    public Scope scope() {
        return teamManaged() ? new Scope(id) : Scope.SITE;
    }

    public boolean teamManaged() {
        return style == Style.NEXT_GEN;
    }

    /** The field that its board estimates in. */
    public String pointsField() {
        return teamManaged() ? FieldId.POINT_ESTIMATE : FieldId.POINTS;
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("self", Self.platform("project/" + id))
                .put("id", id)
                .put("key", key)
                .put("name", name)
                .put("projectTypeKey", "software")
                .put("simplified", teamManaged())
                .put("style", style.word)
                .put("isPrivate", false)
                .put("avatarUrls", new JsonObject());
    }
}
