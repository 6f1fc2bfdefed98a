package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** An account of the site, with the API token it signs in with. */
public record User(String accountId, String email, String token, String displayName, boolean admin, Access access) {

    /** What an account is good for: an unlicensed one may use Jira but not Jira Software, a guest nothing at all. */
    public enum Access {
        SOFTWARE,
        UNLICENSED,
        GUEST
    }

    public boolean guest() {
        return access == Access.GUEST;
    }

    /** Without a licence of Jira Software all of the agile API is closed. */
    public boolean licensed() {
        return access == Access.SOFTWARE;
    }

    /** The login name of Data Center. */
    public String name() {
        return email.substring(0, email.indexOf('@'));
    }

    /** The immutable key of Data Center. */
    public String key() {
        return "JIRAUSER101" + accountId.substring(accountId.length() - 2);
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
