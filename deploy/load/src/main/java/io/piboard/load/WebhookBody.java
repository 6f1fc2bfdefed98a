package io.piboard.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The body of {@code jira:issue_updated} in an exact size: small ones are bare, larger ones have what real ones have. */
public record WebhookBody(long issueId, int size) {

    private static final int CUSTOM_FIELDS_FROM = 4_096;
    private static final int CUSTOM_FIELDS = 40;

    private static final String HEAD = """
            {"timestamp":1791374400123,"webhookEvent":"jira:issue_updated","issue_event_type_name":"issue_generic",\
            "issue":{"id":"%d","self":"https://acme.example/rest/api/2/%d","key":"EX-%d","fields":{\
            "summary":"Pay by card","status":{"name":"In Progress","id":"3","statusCategory":{"id":4,"key":"indeterminate"}},\
            "issuetype":{"id":"10001","name":"Story","subtask":false},"project":{"id":"10000","key":"EX","name":"Example"},\
            "updated":"2026-10-07T12:00:00.100+0200","customfield_10016":5.0,\
            "customfield_10020":[{"id":37,"name":"EX Sprint 4","state":"active","boardId":5}],""";

    private static final String PERSON = """
            {"self":"https://acme.example/rest/api/2/user?accountId=5b10ac8d82e05b22cc7d4ef5","accountId":"5b10ac8d82e05b22cc7d4ef5",\
            "avatarUrls":{"48x48":"https://avatars.example/48/5b10ac8d.png","24x24":"https://avatars.example/24/5b10ac8d.png"},\
            "displayName":"Somebody Else","active":true,"timeZone":"Europe/Berlin"}""";

    private static final String TAIL = """
            "description":"%s"}},"changelog":{"id":"103778","items":[{"field":"status","fieldId":"status","from":"1","to":"3"}]}}""";

    public byte[] bytes() {
        String head = HEAD.formatted(issueId, issueId, issueId) + (size < CUSTOM_FIELDS_FROM ? "" : customFields());
        int bare = (head + TAIL.formatted("")).getBytes(UTF_8).length;
        if (bare > size) {
            throw new IllegalArgumentException("a body has at least " + bare + " bytes");
        }
        return (head + TAIL.formatted(text(size - bare))).getBytes(UTF_8);
    }

    private static String customFields() {
        var fields = new StringBuilder("\"assignee\":" + PERSON + ",\"reporter\":" + PERSON + ",");
        for (int number = 0; number < CUSTOM_FIELDS; number++) {
            fields.append("\"customfield_").append(11_000 + number).append("\":");
            fields.append(
                    number % 4 == 0
                            ? "{\"self\":\"https://acme.example/option/1\",\"value\":\"Red\",\"id\":\"1\"},"
                            : "null,");
        }
        return fields.toString();
    }

    private static String text(int length) {
        return "The customer pays by card and sees at once that it worked. "
                .repeat(length / 59 + 1)
                .substring(0, length);
    }
}
