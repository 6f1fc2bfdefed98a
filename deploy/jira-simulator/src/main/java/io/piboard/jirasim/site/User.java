package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** An account of the site, with the API token it signs in with. */
public record User(String accountId, String email, String token, String displayName, boolean admin) {

    /** The login name of Data Center. */
    public String name() {
        return email.substring(0, email.indexOf('@'));
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("self", Self.platform("user?accountId=" + accountId))
                .put("accountId", accountId)
                .put("accountType", "atlassian")
                .put("emailAddress", email)
                .put("avatarUrls", new JsonObject())
                .put("displayName", displayName)
                .put("active", true)
                .put("timeZone", JiraTime.ZONE.getId());
    }
}
