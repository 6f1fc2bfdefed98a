package io.piboard.sync.work;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.digest.BoardDigest.KnownSticky;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A session's board with people at it: keeps wishes with the base that was seen, and takes what it is told by revision,
 * never onto a dirty field (link.md rules 1 to 5).
 */
final class BoardTwin {

    private static final Duration UNDO = Duration.ofSeconds(10);

    private final EngineOnMaps engine;
    private final UUID session;
    private Map<UUID, StickyTwin> stickies = new TreeMap<>(Comparator.comparing(UUID::toString));
    private boolean keepsToItself;
    private int heard;

    BoardTwin(EngineOnMaps engine, UUID session) {
        this.engine = engine;
        this.session = session;
        engine.seat(session, this);
    }

    UUID story(String text) {
        UUID sticky = UUID.randomUUID();
        change(sticky, StickyTwin.empty(PlanOnMaps.FALCONS).edited(Map.of(SyncedField.TEXT, text), millis()));
        return sticky;
    }

    /** A sticky that shows this issue, which a person put into Jira. */
    UUID shows(String issueId) {
        engine.find(issueId);
        engine.settle();
        return engine.stickyOf(session, issueId);
    }

    void edit(UUID sticky, SyncedField field, String value) {
        edit(sticky, Map.of(field, value));
    }

    /** One request. */
    void edit(UUID sticky, Map<SyncedField, String> values) {
        StickyTwin before = sticky(sticky);
        StickyTwin after = before.edited(values, millis());
        if (!after.equals(before)) {
            change(sticky, after);
        }
    }

    /** A conflict is decided for the board's value. */
    void keepOurs(UUID sticky, SyncedField field) {
        StickyTwin before = sticky(sticky);
        change(sticky, before.decided(field, before.shown(field), millis()));
    }

    /** A conflict is decided for Jira's value. */
    void takeTheirs(UUID sticky, SyncedField field) {
        StickyTwin before = sticky(sticky);
        change(sticky, before.decided(field, before.told().outcomes().get(field).jiraValue(), millis()));
    }

    /** Said once more, in a new version that wishes nothing. */
    void touch(UUID sticky) {
        change(sticky, sticky(sticky).undeleted(millis()));
    }

    void retry(UUID sticky) {
        change(sticky, sticky(sticky).retried(millis()));
    }

    void createAgain(UUID sticky) {
        change(sticky, sticky(sticky).createdAgain(millis()));
    }

    void delete(UUID sticky) {
        change(sticky, sticky(sticky).deleted(null, millis()));
    }

    /** The issue goes, too, unless this is undone in time. */
    void deleteWithIssue(UUID sticky) {
        change(sticky, sticky(sticky).deleted(engine.now().plus(UNDO), millis()));
    }

    void undoDelete(UUID sticky) {
        change(sticky, sticky(sticky).undeleted(millis()));
    }

    /** Kafka is away: what people do waits in the outbox. */
    void keepToItself() {
        keepsToItself = true;
    }

    void sayWhatWaits() {
        keepsToItself = false;
        stickies.keySet().forEach(this::say);
    }

    /** The topic has deleted what was said while the board was down. */
    void missWhatWasTold() {
        heard = engine.told.size();
    }

    Object backup() {
        listen();
        return new TreeMap<>(stickies);
    }

    /** Its place in the topic does not go back. */
    @SuppressWarnings("unchecked")
    void restore(Object backup) {
        listen();
        stickies = new TreeMap<>((TreeMap<UUID, StickyTwin>) backup);
    }

    List<UUID> stickies() {
        listen();
        return List.copyOf(stickies.keySet());
    }

    String shown(UUID sticky, SyncedField field) {
        return sticky(sticky).shown(field).text();
    }

    SyncState state(UUID sticky) {
        return sticky(sticky).told().state();
    }

    String issue(UUID sticky) {
        return sticky(sticky).issueId();
    }

    OutcomeKind outcome(UUID sticky, SyncedField field) {
        return told(sticky).outcomes().get(field).kind();
    }

    /** What Jira has, where both sides differ. */
    String offered(UUID sticky, SyncedField field) {
        return told(sticky).outcomes().get(field).jiraValue().text();
    }

    String reason(UUID sticky, SyncedField field) {
        return told(sticky).outcomes().get(field).reason();
    }

    StickySynced told(UUID sticky) {
        return sticky(sticky).told();
    }

    /** No wish is open. */
    boolean isClean(UUID sticky) {
        return sticky(sticky).dirty().isEmpty();
    }

    List<KnownSticky> known() {
        listen();
        return stickies.entrySet().stream()
                .map(entry -> entry.getValue().known(entry.getKey()))
                .collect(Collectors.toList());
    }

    void say(UUID sticky) {
        StickyTwin said = stickies.get(sticky);
        if (!keepsToItself && said.requested() > 0) {
            engine.hear(wish(sticky, said));
        }
    }

    private void change(UUID sticky, StickyTwin changed) {
        stickies.put(sticky, changed);
        say(sticky);
    }

    private StickyTwin sticky(UUID sticky) {
        listen();
        return stickies.get(sticky);
    }

    private void listen() {
        for (; heard < engine.told.size(); heard++) {
            StickySynced told = engine.told.get(heard);
            if (told.session().equals(session)) {
                stickies.merge(
                        told.sticky(),
                        StickyTwin.empty(told.team()).hearing(told),
                        (known, first) -> known.hearing(told));
            }
        }
    }

    private long millis() {
        return engine.now().toEpochMilli();
    }

    private StickyChanged wish(UUID sticky, StickyTwin said) {
        Instant deleteIssueAfter = said.deleteIssueAfter();
        return new StickyChanged(
                PlanOnMaps.ORGANISATION,
                session,
                PlanOnMaps.CONNECTION,
                sticky,
                said.version(),
                said.team(),
                said.team(),
                PlanOnMaps.STORY,
                said.issueId(),
                said.values(),
                said.dirty(),
                said.retryAsOf(),
                said.createAgainAsOf(),
                List.of(),
                said.isDeleted(),
                deleteIssueAfter,
                engine.now(),
                "p-1");
    }
}
