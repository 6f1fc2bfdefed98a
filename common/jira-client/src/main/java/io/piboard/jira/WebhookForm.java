package io.piboard.jira;

import io.piboard.contracts.connection.JiraKind;

/** Which of Jira's three resources for webhooks a site has for an account (facts section 3.1). */
public enum WebhookForm {
    /** Of Cloud's administrators, and of Data Center and Server before version 10, which know no secret. */
    ADMIN,
    /** Of Data Center from version 10 on. */
    DATA_CENTER,
    /** Of Cloud's apps: thirty days, fewer events, a narrower JQL. */
    APP;

    private static final int NEW_RESOURCE = 10;

    /** @param app whether the account is an app that a person let in (3LO) */
    public static WebhookForm of(JiraServerInfo info, boolean app) {
        if (info.kind() == JiraKind.CLOUD) {
            return app ? APP : ADMIN;
        }
        return major(info.version()) >= NEW_RESOURCE ? DATA_CENTER : ADMIN;
    }

    private static int major(String version) {
        String digits = version.replaceAll("\\D.*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
