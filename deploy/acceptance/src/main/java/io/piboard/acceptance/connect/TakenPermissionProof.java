package io.piboard.acceptance.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** One permission at a time, at one Jira; fails with what is not as it should be. */
final class TakenPermissionProof {

    private static final String REFUSED = "urn:piboard:problem:missing-jira-permission";

    private final Admin admin;
    private final UUID connection;
    private final OtherJira jira;
    private final PermittedTeam team;

    TakenPermissionProof(Admin admin, UUID connection, OtherJira jira, PermittedTeam team) {
        this.admin = admin;
        this.connection = connection;
        this.jira = jira;
        this.team = team;
    }

    /** Looked at after it was taken. */
    void known(TakenPermission permission) {
        jira.forgetRequests();
        jira.take(permission.key());
        try {
            requireNamed(permission.key());
            awaitDisabled(permission);
            Stream.of(Deed.values()).forEach(deed -> requireDisabledOrDone(deed, permission.key()));
        } finally {
            giveBack();
        }
        team.awaitRest();
        require("requests that Jira refused", List.of(), jira.refused());
    }

    /** Deletions cost their undo's time: they are done where they are the subject. */
    private void requireDisabledOrDone(Deed deed, String missing) {
        if (deed.needs(missing)) {
            requireDisabled(deed, missing);
        } else if (deed != Deed.DELETE) {
            team.does(deed).good();
        }
    }

    /** Nobody looks: Jira refuses it first. */
    void unseen(Deed deed) {
        jira.forgetRequests();
        jira.take(deed.permission());
        Answer done = team.does(deed);
        done.good();
        String text = team.lastText();
        awaitMissing(deed.permission());
        requireDisabled(deed, deed.permission());
        requireAtMostOneRefused();
        require("state of the connection", "ACTIVE", admin.state(connection));
        giveBack();
        team.awaitRest();
        requireAtMostOneRefused();
        requireInJira(deed, text);
    }

    private void requireInJira(Deed deed, String text) {
        switch (deed) {
            case TEXT -> {
                var sticky = team.editedSticky();
                require("text in Jira", sticky.json().path("text").asText(), jira.summary(sticky.issueId()));
            }
            case CREATE -> require("an issue that was made when it could be", true, jira.has(text));
            case DELETE -> {
                team.does(Deed.DELETE).good();
                awaitAsserted(
                        "that an issue goes", () -> require("still there", false, jira.has(PermittedTeam.LAST_TO_GO)));
            }
            default -> {}
        }
    }

    /** What a pi-admin reads: which, what that switches off, and who can change it. */
    private void requireNamed(String permission) {
        JsonNode report = admin.post(connection, "/permissions/check").good();
        JsonNode project = StreamSupport.stream(report.path("projects").spliterator(), false)
                .filter(one -> one.path("projectKey").asText().equals(OtherJira.PROJECT))
                .findFirst()
                .orElseThrow();
        require(
                "what the report misses",
                List.of(permission),
                project.path("missing").findValuesAsText("permission"));
        JsonNode missing = project.path("missing").path(0);
        for (String word : List.of("name", "switchesOff", "whoCanGrant", "since")) {
            if (missing.path(word).asText("").isBlank()) {
                throw new AssertionError("the report says no " + word + " of " + permission);
            }
        }
        require("what was announced last", permission, announced(report));
    }

    private static String announced(JsonNode report) {
        return StreamSupport.stream(report.path("differences").spliterator(), false)
                .filter(difference -> !difference.path("granted").asBoolean())
                .findFirst()
                .map(difference -> difference.path("permission").asText())
                .orElse("nothing");
    }

    private void awaitDisabled(TakenPermission permission) {
        awaitAsserted("what is disabled without " + permission, () -> {
            List<JsonNode> disabled = team.disabled();
            if (permission.hidesEverything()) {
                require("disabled for a hidden project", true, disabled.size() > TakenPermission.ALL.size() - 2);
            } else {
                require("disabled", permission.abilities(), abilities(disabled));
            }
        });
    }

    private void awaitMissing(String permission) {
        awaitAsserted("that the board learns of " + permission, () -> {
            Set<String> missing = team.disabled().stream()
                    .map(one -> one.path("permission").asText())
                    .collect(Collectors.toSet());
            require("missing", Set.of(permission), missing);
        });
    }

    private void requireDisabled(Deed deed, String permission) {
        Answer answer = team.does(deed);
        require(
                deed + " without " + permission,
                "403 " + REFUSED + " " + permission,
                answer.status() + " " + answer.body().path("type").asText() + " "
                        + answer.body().path("permission").asText());
        if (!answer.body().path("detail").asText().contains("administrator")) {
            throw new AssertionError("does not say who can grant " + permission + ": " + answer.body());
        }
    }

    private void requireAtMostOneRefused() {
        List<String> refused = jira.refused();
        if (refused.size() > 1) {
            throw new AssertionError("Jira refused " + refused);
        }
    }

    private void giveBack() {
        jira.calm();
        admin.post(connection, "/permissions/check").good();
        awaitAsserted("that nothing is disabled", () -> require("disabled", Set.of(), abilities(team.disabled())));
    }

    private static Set<String> abilities(List<JsonNode> disabled) {
        return disabled.stream().map(one -> one.path("ability").asText()).collect(Collectors.toSet());
    }

    private static void awaitAsserted(String what, org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await(what).atMost(PermittedTeam.PATIENCE).untilAsserted(assertion);
    }

    private static void require(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError(what + " is <" + found + "> and should be <" + expected + ">");
        }
    }
}
