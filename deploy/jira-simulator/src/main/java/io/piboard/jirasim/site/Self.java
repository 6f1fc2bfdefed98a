package io.piboard.jirasim.site;

/** Writes {@code self} as Jira Cloud does since July 2026: on the gateway's host, so that nobody learns to parse it. */
public final class Self {

    public static final String CLOUD_ID = "5b1f6a52-7a0c-4b7e-9d0f-a0c0ffee0001";
    private static final String GATEWAY = "https://api.atlassian.com/ex/jira/" + CLOUD_ID;

    private static final String SERVER = "https://jira.acme.example";

    private Self() {}

    public static String platform(String path) {
        return GATEWAY + "/rest/api/2/" + path;
    }

    /** Data Center writes the base URL an administrator has set, which need not be the address in use. */
    public static String onServer(String text) {
        return text.replace(GATEWAY, SERVER);
    }

    public static String agile(String path) {
        return GATEWAY + "/rest/agile/1.0/" + path;
    }
}
