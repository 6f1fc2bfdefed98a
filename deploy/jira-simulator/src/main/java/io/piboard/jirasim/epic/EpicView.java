package io.piboard.jirasim.epic;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Self;
import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** An epic with its short name, colour and whether it is marked as done, which its status does not tell. */
public final class EpicView {

    static final String NAME = FieldId.EPIC_NAME;
    static final String STATUS = FieldId.EPIC_STATUS;
    static final String COLOR = FieldId.EPIC_COLOUR;

    private EpicView() {}

    public static JsonObject of(Issue epic) {
        String summary = epic.text("summary");
        return new JsonObject()
                .put("id", epic.id())
                .put("key", epic.key())
                .put("self", Self.agile("epic/" + epic.id()))
                .put("name", Objects.requireNonNullElse(epic.text(NAME), summary))
                .put("summary", summary)
                .put("color", new JsonObject().put("key", Objects.requireNonNullElse(epic.text(COLOR), "color_1")))
                .put("done", "Done".equals(epic.text(STATUS)));
    }
}
