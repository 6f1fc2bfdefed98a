package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.Document;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A person's consent to an app. Every refresh starts the next generation of refresh tokens; {@code rotated} tells when,
 * which is also when the consent was last used.
 */
record Grant(long id, String app, String account, Scopes scopes, long generation, Instant rotated) {

    Grant next(Instant now) {
        return new Grant(id, app, account, scopes, generation + 1, now);
    }

    Document stored() {
        JsonObject content = new JsonObject()
                .put("app", app)
                .put("account", account)
                .put("scopes", scopes.words())
                .put("generation", generation)
                .put("rotated", rotated);
        return new Document(Document.Shelf.GRANT, id, content);
    }

    static Grant of(Document document) {
        JsonObject content = document.content();
        return new Grant(
                document.id(),
                content.getString("app"),
                content.getString("account"),
                Scopes.parse(content.getString("scopes")),
                content.getLong("generation"),
                content.getInstant("rotated"));
    }
}
