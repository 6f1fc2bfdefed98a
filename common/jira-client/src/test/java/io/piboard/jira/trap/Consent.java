package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;

import io.piboard.jira.auth.JiraTokens;
import io.piboard.jira.auth.TokenClient;
import io.piboard.jira.auth.TokenClient.Format;
import io.piboard.jira.auth.TokenEndpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Mia lets our app act for her on Cloud. */
final class Consent {

    static final String CLOUD_ID = "5b1f6a52-7a0c-4b7e-9d0f-a0c0ffee0001";
    static final String WORK = "read:jira-work write:jira-work read:jira-user offline_access";
    static final URI BACK = URI.create("http://127.0.0.1:9/callback");

    private Consent() {}

    static TokenClient client(SimulatedSite jira) {
        return new TokenClient(
                jira.uri().resolve("/oauth/token"), "piboard-app", "piboard-app-secret", BACK, Format.JSON);
    }

    static JiraTokens given(SimulatedSite jira, TokenEndpoint endpoint, String scopes) {
        String back = location(jira.raw(
                "GET",
                "/authorize?audience=api.atlassian.com&client_id=piboard-app&response_type=code&prompt=consent&scope="
                        + encoded(scopes) + "&login_hint=mia@acme.example&redirect_uri=" + encoded(BACK.toString()),
                "",
                "text/plain"));
        return answer(endpoint.exchange(client(jira), code(back), null));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String code(String back) {
        return Arrays.stream(URI.create(back).getQuery().split("&"))
                .filter(pair -> pair.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
