package io.piboard.acceptance.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.suite.Suite;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** A team that plans in a project of some Jira: what its people do, what is disabled on its board, and what came of it. */
final class PermittedTeam {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String LAST_TO_GO = "To go last";

    private static final List<String> COLUMNS_OF_WORK = List.of("To Do", "In Progress");

    private final BoardClient member;
    private final OneTeam plan;
    private final UUID edited = UUID.randomUUID();
    private final UUID[] targets = {UUID.randomUUID(), UUID.randomUUID()};
    private final Map<UUID, String> toGo = new LinkedHashMap<>();
    private UUID string = UUID.randomUUID();
    private int deeds;
    private int drawn;

    private PermittedTeam(BoardClient member, OneTeam plan) {
        this.member = member;
        this.plan = plan;
        toGo.put(UUID.randomUUID(), "To go first");
        toGo.put(UUID.randomUUID(), LAST_TO_GO);
    }

    /** With its first stickies, and a string that is a link, all in step. */
    static PermittedTeam plans(Suite suite, Admin admin, UUID connection) {
        var plan = new OneTeam(admin.awaitProject(connection, OtherJira.PROJECT));
        Map<String, Object> session = plan.json(connection);
        session.put("deletePolicy", "DELETE_ISSUE");
        session.put("linkRules", List.of(rule(plan, linkType(admin, connection))));
        suite.logIn("ria")
                .http()
                .put("/api/v1/sessions/" + plan.session(), session)
                .good();
        var team = new PermittedTeam(suite.logIn("mia"), plan);
        team.create(team.edited, "Edited again and again").good();
        team.create(team.targets[0], "Linked").good();
        team.create(team.targets[1], "Linked in turn").good();
        team.toGo.forEach((sticky, text) -> team.create(sticky, text).good());
        team.awaitRest();
        team.does(Deed.DRAW).good();
        team.awaitRest();
        return team;
    }

    private static Map<String, Object> rule(OneTeam plan, String linkType) {
        return Map.of("fromType", plan.story(), "toType", plan.story(), "linkType", linkType, "inward", false);
    }

    private static String linkType(Admin admin, UUID connection) {
        return Awaitility.await("link types of " + connection)
                .atMost(PATIENCE)
                .until(
                        () -> admin.get(connection, "/site")
                                .body()
                                .findPath("linkTypes")
                                .path(0)
                                .path("id")
                                .asText(null),
                        Objects::nonNull);
    }

    /** Something new each time. */
    Answer does(Deed deed) {
        int number = ++deeds;
        return switch (deed) {
            case TEXT -> edit(Map.of("text", "Text " + number));
            case POINTS -> edit(Map.of("storyPoints", number));
            case ITERATION -> edit(iteration());
            case STATUS -> edit(Map.of("status", otherStatus()));
            case CREATE -> create(UUID.randomUUID(), text(number));
            case CUT -> member.http().delete("/api/v1/strings/" + string);
            case DRAW -> draw();
            case DELETE -> delete(nextToGo());
        };
    }

    /** What {@link #does} has last written on a new sticky. */
    String lastText() {
        return text(deeds);
    }

    private static String text(int number) {
        return "Made as deed " + number;
    }

    StickyState editedSticky() {
        return member.sticky(edited);
    }

    Answer delete(UUID sticky) {
        return member.http()
                .send(
                        "DELETE",
                        "/api/v1/stickies/" + sticky + "?deleteIssue=true",
                        null,
                        Map.of("If-Match", "\"" + member.sticky(sticky).version() + "\""));
    }

    Answer create(UUID sticky, String text) {
        return member.create(plan.board(), Map.of("id", sticky, "type", plan.story(), "text", text));
    }

    private Answer edit(Map<String, ?> changes) {
        return member.patch(editedSticky(), changes);
    }

    private Map<String, Object> iteration() {
        boolean isPlanned =
                !editedSticky().json().path("iteration").asText("null").equals("null");
        var change = new HashMap<String, Object>();
        change.put("iteration", isPlanned ? null : plan.iteration());
        return change;
    }

    private String otherStatus() {
        String now = editedSticky().json().path("status").path("name").asText();
        String other = now.equals(COLUMNS_OF_WORK.getFirst()) ? COLUMNS_OF_WORK.getLast() : COLUMNS_OF_WORK.getFirst();
        return StreamSupport.stream(board().path("statuses").spliterator(), false)
                .filter(status -> status.path("name").asText().equals(other))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** Another end than the string before, which may be about to be cut. */
    private Answer draw() {
        UUID next = UUID.randomUUID();
        Answer answer = member.http()
                .post(
                        "/api/v1/boards/" + plan.board() + "/strings",
                        Map.of("id", next, "from", edited, "to", targets[(drawn + 1) % 2]));
        if (answer.isGood()) {
            string = next;
            drawn++;
        }
        return answer;
    }

    JsonNode board() {
        return member.board(plan.board());
    }

    List<JsonNode> disabled() {
        return StreamSupport.stream(board().path("disabled").spliterator(), false)
                .toList();
    }

    private UUID nextToGo() {
        return member.stickies(plan.board()).stream()
                .map(StickyState::id)
                .filter(toGo::containsKey)
                .min(Comparator.comparing(List.copyOf(toGo.keySet())::indexOf))
                .orElseThrow();
    }

    /** Every sticky is in step, and every string a link. */
    void awaitRest() {
        Awaitility.await("a board in step").atMost(PATIENCE).untilAsserted(() -> {
            List<String> unrest = member.stickies(plan.board()).stream()
                    .filter(PermittedTeam::isUnsettled)
                    .map(sticky -> sticky.json().toString())
                    .toList();
            if (!unrest.isEmpty()) {
                throw new AssertionError("not in step: " + unrest);
            }
        });
    }

    private static boolean isUnsettled(StickyState sticky) {
        return !sticky.syncState().equals("SYNCED")
                || StreamSupport.stream(sticky.json().path("strings").spliterator(), false)
                        .anyMatch(string -> !string.path("state").asText().equals("AGREED"));
    }
}
