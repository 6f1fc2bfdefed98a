package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.Document;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A token a person made for themselves: an API token of Cloud or a personal access token of Data Center. */
record SavedToken(
        long id, String name, String secret, String account, Scopes scopes, Instant created, Instant expires) {

    boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    Document stored() {
        JsonObject content = new JsonObject()
                .put("name", name)
                .put("secret", secret)
                .put("account", account)
                .put("scopes", scopes.words())
                .put("created", created)
                .put("expires", expires);
        return new Document(Document.Shelf.TOKEN, id, content);
    }

    static SavedToken of(Document document) {
        JsonObject content = document.content();
        return new SavedToken(
                document.id(),
                content.getString("name"),
                content.getString("secret"),
                content.getString("account"),
                Scopes.parse(content.getString("scopes")),
                content.getInstant("created"),
                content.getInstant("expires"));
    }
}
