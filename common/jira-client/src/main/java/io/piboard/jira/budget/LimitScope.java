package io.piboard.jira.budget;

/** What has to be left alone after a 429 (facts section 4.1). */
public enum LimitScope {
    /** Every site of the app until its hour is over. */
    APP,
    /** This site. */
    SITE,
    /** This endpoint and method of this site. */
    ENDPOINT,
    /** This issue. */
    ISSUE;

    /** @param reason Cloud's {@code RateLimit-Reason}; Data Center gives none and means the account */
    public static LimitScope of(String reason) {
        return switch (reason == null ? "" : reason) {
            case "jira-quota-global-based" -> APP;
            case "jira-burst-based" -> ENDPOINT;
            case "jira-per-issue-on-write" -> ISSUE;
            default -> SITE;
        };
    }
}
