package io.piboard.board.session.document;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.piboard.board.plan.StickyFunction;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A session's set-up for people to read, edit and carry elsewhere: what its plan says, with names beside ids.
 *
 * @param piboard what this document is
 * @param session where the ids of iterations, teams and sticky types count; in another session they are passed over
 * @param connection where the ids of Jira count; at another connection they are passed over, and names are looked up
 */
@JsonPropertyOrder({"piboard", "session", "connection", "name"})
record SessionDocument(
        @NotNull @Pattern(regexp = SessionDocument.KIND, message = "must be " + SessionDocument.KIND)
        String piboard,

        UUID session,
        UUID connection,
        @NotBlank String name,
        ConflictPolicy conflictPolicy,
        DeletePolicy deletePolicy,
        @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid IterationEntry> iterations,
        @Size(max = 100) List<@NotNull @Valid TeamEntry> teams,
        @Size(max = 50) List<@NotNull @Valid TypeEntry> stickyTypes,
        @Size(max = 200) List<@NotNull @Valid LinkRuleEntry> linkRules) {

    static final String KIND = "session/1";

    SessionDocument {
        teams = orNone(teams);
        stickyTypes = orNone(stickyTypes);
        linkRules = orNone(linkRules);
    }

    /** Something of Jira; either member is enough. */
    record Named(String name, String id) {}

    /** @param position by the place in the list if it is left out */
    record IterationEntry(@NotBlank String name, UUID id, Integer position, LocalDate startsOn, LocalDate endsOn) {}

    /** @param projects the first is where new issues are made */
    record TeamEntry(
            @NotBlank String name,
            UUID id,
            UUID board,
            @Size(max = 21) List<@NotNull @Valid ProjectEntry> projects,
            @Valid TeamFieldEntry teamField,
            @Size(max = 12) List<@NotNull @Valid SprintEntry> sprints) {

        TeamEntry {
            projects = orNone(projects);
            sprints = orNone(sprints);
        }
    }

    record ProjectEntry(String key, String id, Named scrumBoard) {}

    record TeamFieldEntry(@NotNull Named field, String value) {}

    record SprintEntry(@NotBlank String iteration, @NotNull Named sprint) {}

    /** @param issueType {@code null}: stickies of the type are not for Jira */
    record TypeEntry(
            @NotBlank String name,
            UUID id,
            String color,
            StickyFunction function,
            Named issueType,
            @Valid BacklogEntry backlog) {}

    record BacklogEntry(
            @NotNull @Valid ProjectEntry project,
            Named wsjfField,
            List<@NotNull @Valid FilterEntry> filter,
            String jql) {

        BacklogEntry {
            filter = orNone(filter);
        }
    }

    record FilterEntry(@NotNull Named field, List<String> values) {

        FilterEntry {
            values = orNone(values);
        }
    }

    /** @param direction outward if it is left out */
    record LinkRuleEntry(
            @NotBlank String from,
            @NotBlank String to,
            @NotNull Named linkType,
            Direction direction) {}

    /** Which end of the string is the link's source in Jira: its start, or its end. */
    enum Direction {
        OUTWARD,
        INWARD
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
