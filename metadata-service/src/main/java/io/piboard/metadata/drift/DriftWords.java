package io.piboard.metadata.drift;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.metadata.drift.Drift.Change;
import java.util.Objects;
import java.util.stream.Collectors;

/** What has happened and what to do, in plain words. Pure. */
final class DriftWords {

    private DriftWords() {}

    /** Jira's name of it as last known; its id where no name was ever known. */
    static String name(UsedSubject used) {
        String known = used.before() == null ? null : used.before().get("name");
        return switch (used.subject().kind()) {
            case PERMISSION ->
                JiraPermission.of(used.subject().id())
                        .map(JiraPermission::title)
                        .orElse(used.subject().id());
            case PROJECT -> Objects.requireNonNullElse(known, used.subject().project());
            default -> Objects.requireNonNullElse(known, used.subject().id());
        };
    }

    static String whatHappened(UsedSubject used) {
        return used.drift().kind() == Drift.Kind.GONE
                ? gone(used)
                : used.drift().changes().stream().map(DriftWords::change).collect(Collectors.joining(" "));
    }

    private static String gone(UsedSubject used) {
        return switch (used.subject().kind()) {
            case PROJECT -> "Jira does not show the project any more: it is deleted, or hidden from our account.";
            case BOARD -> "The board is not there any more, or hidden from our account.";
            case SPRINT -> "The sprint is deleted, or its board is hidden from our account.";
            case ISSUE_TYPE -> "The project does not have this type of issue any more.";
            case WORKFLOW -> "The workflow is not there any more.";
            case LINK_TYPE -> "Jira does not have this type of link any more, or links are switched off.";
            case FIELD -> "Jira does not have this field any more, or hides it from our account.";
            case PERMISSION -> "Our account has lost this permission.";
        };
    }

    private static String change(Change change) {
        if (change.before() == null) {
            return "New: %s \"%s\".".formatted(change.what(), change.now());
        }
        return change.now() == null
                ? "Gone: %s \"%s\".".formatted(change.what(), change.before())
                : "The %s was \"%s\" and is \"%s\".".formatted(change.what(), change.before(), change.now());
    }

    static String whatToDo(UsedSubject used) {
        boolean gone = used.drift().kind() == Drift.Kind.GONE;
        return switch (used.subject().kind()) {
            case PROJECT, BOARD ->
                gone ? "Bring it back, or give its teams another one in the session." : "Take note of it.";
            case SPRINT ->
                gone || isClosed(used) ? "Give the iteration another sprint in the session." : "Take note of it.";
            case ISSUE_TYPE ->
                gone ? "Bring the type back, or give the sticky type another one in the session." : "Take note of it.";
            case WORKFLOW -> "Stickies follow the new workflow by themselves. Take note of it.";
            case LINK_TYPE ->
                gone ? "Bring the link type back, or change the link rule in the session." : "Take note of it.";
            case FIELD ->
                gone ? "Bring the field back, or test the connection: it finds its fields anew." : "Take note of it.";
            case PERMISSION -> "Grant it again (see the permissions of the connection), or take note of it.";
        };
    }

    private static boolean isClosed(UsedSubject used) {
        return used.drift().changes().stream().anyMatch(change -> "closed".equals(change.now()));
    }
}
