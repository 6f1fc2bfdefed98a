package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** Something of the site that changes and must survive a crash; {@code kind} and {@code id} name it in the journal. */
public interface Entity {

    String kind();

    long id();

    JsonObject toJson();
}
