package io.piboard.metadata.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The problems this service answers with (RFC 9457); the type is stable, the detail says what to do. */
public final class Problems {

    private static final String TYPE = "urn:piboard:problem:";

    private Problems() {}

    static HttpProblem logInRequired() {
        return problem(401, "log-in-required", "Log-in required", "Send a valid access token as bearer token.");
    }

    public static HttpProblem noOrganisation() {
        return problem(
                403,
                "no-organisation",
                "No organisation",
                "The access token names no organisation. The identity provider has to put its id into the claim \"org\".");
    }

    public static HttpProblem unknownConnection() {
        return problem(
                404,
                "unknown-connection",
                "Unknown connection",
                "Your organisation has no connection with this id. List the connections to see those it has.");
    }

    public static HttpProblem unknownProject(String project) {
        return problem(
                404,
                "unknown-project",
                "Unknown project",
                "Nothing is known of a project with the id " + project
                        + " at this connection. List the projects of the connection to see those it has.");
    }

    public static HttpProblem askedTooSoon(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return builder(
                        429,
                        "asked-too-soon",
                        "Just looked",
                        "Jira was asked a moment ago. Ask again in " + seconds + " seconds.")
                .withHeader("Retry-After", String.valueOf(seconds))
                .build();
    }

    public static HttpProblem badDocument(List<String> faults) {
        return builder(
                        400,
                        "invalid-request",
                        "Invalid request",
                        "Correct what is listed in \"faults\" and send again.")
                .with("faults", List.copyOf(faults))
                .build();
    }

    /** What was shown is not what would be done; nothing was. */
    public static HttpProblem changedSince(List<?> differences) {
        return builder(
                        409,
                        "changed-since",
                        "Changed since it was shown",
                        "The connection or the document is not what was shown under this token. What the document would"
                                + " change now is in \"differences\"; show it again and decide.")
                .with("differences", differences)
                .build();
    }

    public static HttpProblem badConnection(String detail) {
        return problem(400, "bad-connection", "Connection cannot be set up like this", detail);
    }

    public static HttpProblem jiraUnreachable(String detail) {
        return problem(502, "jira-unreachable", "Jira cannot be reached", detail);
    }

    public static HttpProblem jiraRefusedCredentials(String detail) {
        return problem(422, "jira-refused-credentials", "Jira refused the credentials", detail);
    }

    public static HttpProblem jiraNotThere(String detail) {
        return problem(422, "not-a-jira", "No Jira answers there", detail);
    }

    public static HttpProblem addressRefused(String detail) {
        return problem(422, "address-refused", "Connections must not lead there", detail);
    }

    public static HttpProblem jiraMissesScope(String detail) {
        return problem(422, "jira-misses-scope", "Jira's gateway misses a scope", detail);
    }

    public static HttpProblem jiraCaptcha(String detail) {
        return problem(422, "jira-captcha", "Jira wants to see a person", detail);
    }

    public static HttpProblem jiraConsent(String detail) {
        return problem(422, "jira-consent-missing", "Consent is missing", detail);
    }

    public static HttpProblem jiraRefusedApp(String detail) {
        return problem(422, "jira-refused-app", "Jira does not know our app like this", detail);
    }

    public static HttpProblem jiraNoLicence(String detail) {
        return problem(422, "jira-no-licence", "No licence for boards and sprints", detail);
    }

    public static HttpProblem credentialsLost(String detail) {
        return problem(422, "jira-credentials-lost", "Jira no longer takes the credentials", detail);
    }

    public static HttpProblem mayNotRegisterWebhooks() {
        return problem(
                422,
                "jira-misses-permission",
                "The account may not register webhooks",
                "Jira lets only its administrators (global permission Administer Jira) register webhooks. Give the account"
                        + " of this connection that permission, or let an administrator paste what GET shows.");
    }

    public static HttpProblem webhookNotTaken() {
        return problem(
                502,
                "jira-webhook-not-taken",
                "Jira took the webhook, but not as it was meant",
                "Read back, its filter, events or address are others. Let an administrator paste what GET shows.");
    }

    public static HttpProblem noConsentAsked() {
        return problem(
                409,
                "no-consent-asked",
                "No consent is waited for",
                "Nobody began this consent, somebody else did, it was begun anew, or more than ten minutes have passed."
                        + " Begin again.");
    }

    public static HttpProblem jiraUnknownProject(String detail) {
        return problem(422, "jira-unknown-project", "Project not found in Jira", detail);
    }

    public static HttpProblem connectionPaused() {
        return problem(
                409,
                "connection-paused",
                "The connection is paused",
                "While it is paused Jira is asked nothing. Resume the connection first.");
    }

    public static HttpProblem jiraRefused(String detail) {
        return problem(422, "jira-refused", "Jira refused to answer", detail);
    }

    public static HttpProblem jiraBusy(Duration retryAfter) {
        return builder(
                        503,
                        "jira-busy",
                        "Jira asks to wait",
                        "Jira limits our requests. Try again in " + retryAfter.toSeconds() + " seconds.")
                .withHeader("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())))
                .build();
    }

    private static HttpProblem problem(int status, String type, String title, String detail) {
        return builder(status, type, title, detail).build();
    }

    private static HttpProblem.Builder builder(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
