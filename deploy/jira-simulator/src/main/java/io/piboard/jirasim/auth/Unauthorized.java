package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The many ways in which a Jira says that it does not know or does not let in who is asking. */
public final class Unauthorized {

    private static final String TEXT = "Client must be authenticated to access this resource.";
    private static final String REASON = "X-Seraph-LoginReason";
    private static final String TOMCAT = """
            <html><head><title>Unauthorized (401)</title></head><body><h1>Unauthorized (401)</h1>\
            <p>Encountered a <code>"401 - Unauthorized"</code> error while loading this page.</p>\
            <p>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</p></body></html>
            """;

    private Unauthorized() {}

    static Answer cloud() {
        return Answer.json(401, JiraError.body(List.of(TEXT), Map.of())).with(REASON, "AUTHENTICATED_FAILED");
    }

    /** What a scoped API token gets on the site's own address every other time. */
    static Answer notFound() {
        String text = "Issue does not exist or you do not have permission to see it.";
        return Answer.json(404, JiraError.body(List.of(text), Map.of()));
    }

    /** A resource that forbids anonymous use was asked without credentials. */
    public static Answer missing(boolean cloud) {
        return cloud
                ? cloud()
                : Answer.json(401, new JsonObject().put("message", TEXT).put("status-code", 401));
    }

    /** Tomcat's page: be ready for HTML. */
    static Answer serverPage() {
        return Answer.html(401, TOMCAT)
                .with(REASON, "AUTHENTICATED_FAILED")
                .with("WWW-Authenticate", "OAuth realm=\"https%3A%2F%2Fjira.acme.example\"");
    }

    /** Too many failed log-ins: only a human at the log-in page can help. */
    static Answer captcha(String loginUrl) {
        return Answer.html(403, TOMCAT.replace("Unauthorized (401)", "Forbidden (403)"))
                .with(REASON, "AUTHENTICATION_DENIED")
                .with("X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=" + loginUrl);
    }

    static Answer basicIsOff() {
        return Answer.html(403, TOMCAT.replace("Unauthorized (401)", "Basic Authentication has been disabled"))
                .with(REASON, "AUTHENTICATION_DENIED");
    }

    /** The gateway's own body: a token that is no token, or one that lacks a scope. */
    public static Answer gateway(String message) {
        return Answer.json(401, new JsonObject().put("code", 401).put("message", message));
    }

    public static Answer scope() {
        return gateway("Unauthorized; scope does not match");
    }
}
