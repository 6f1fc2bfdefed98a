package io.piboard.board.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every error of the public API, each with its stable URN: what happened, and what to do about it. */
public final class Problems {

    private static final int PRECONDITION_REQUIRED = 428;

    private Problems() {}

    /** Another organisation's object is answered in the same words: its existence is nobody's business. */
    public static HttpProblem notFound(String kind, UUID id) {
        return problem(404, "not-found", "Not found", "There is no " + kind + " " + id + ".")
                .build();
    }

    public static HttpProblem invalidBody(Collection<String> faults) {
        return problem(
                        400,
                        "invalid-request",
                        "Invalid request",
                        "Correct what is listed in \"faults\" and send again.")
                .with("faults", List.copyOf(faults))
                .build();
    }

    public static HttpProblem invalidHeader(String detail) {
        return problem(400, "invalid-request", "Invalid request", detail)
                .with("faults", List.of(detail))
                .build();
    }

    public static HttpProblem preconditionRequired() {
        return problem(
                        PRECONDITION_REQUIRED,
                        "precondition-required",
                        "If-Match is missing",
                        "Send If-Match with the ETag of the version you looked at.")
                .build();
    }

    public static HttpProblem versionConflict(Collection<String> fields, String etag) {
        return problem(
                        Status.PRECONDITION_FAILED.getStatusCode(),
                        "version-conflict",
                        "Changed by somebody else",
                        "Somebody changed " + String.join(", ", fields)
                                + " since the version you looked at. Read the sticky again and decide.")
                .with("fields", List.copyOf(fields))
                .withHeader("ETag", etag)
                .build();
    }

    public static HttpProblem conflict(String name, String title, String detail) {
        return problem(409, name, title, detail).build();
    }

    /** The plan says what can never work; nothing was kept. */
    public static HttpProblem doesNotFitJira(List<?> errors, List<?> warnings) {
        return problem(
                        422,
                        "does-not-fit-jira",
                        "The plan does not fit Jira",
                        "Correct what is listed in \"errors\" and send again; if Jira was changed a moment ago, refresh the"
                                + " connection first.")
                .with("errors", errors)
                .with("warnings", warnings)
                .build();
    }

    /** It would be refused there; nothing was recorded. */
    public static HttpProblem missingJiraPermission(String permission, String projectKey, String detail) {
        return problem(403, "missing-jira-permission", "Missing permission in Jira", detail)
                .with("permission", permission)
                .with("projectKey", projectKey == null ? "" : projectKey)
                .build();
    }

    /** What was shown is not what would be done; nothing was. */
    public static HttpProblem changedSince(List<?> differences) {
        return problem(
                        409,
                        "changed-since",
                        "Changed since it was shown",
                        "Somebody made the changes in \"differences\" since the import was shown. Show it again and decide.")
                .with("differences", differences)
                .build();
    }

    public static HttpProblem noSuchImport() {
        return problem(
                        404,
                        "no-such-import",
                        "No such import",
                        "No import of this session was shown under this token within the last hour, or another one was shown"
                                + " since. Show it again.")
                .build();
    }

    public static HttpProblem unavailable(String detail) {
        return problem(503, "unavailable", "Not available now", detail)
                .withHeader("Retry-After", "2")
                .build();
    }

    public static HttpProblem unauthorized() {
        return problem(401, "unauthorized", "Not logged in", "Send a valid access token of the identity provider.")
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    public static HttpProblem noOrganisation() {
        return problem(
                        403,
                        "no-organisation",
                        "Token without organisation",
                        "The token names no organisation. Ask who runs the identity provider to add that claim.")
                .build();
    }

    private static HttpProblem.Builder problem(int status, String name, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:piboard:problem:" + name))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
