package io.piboard.sync.plan;

import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.link.StringEnd;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.StringMemory.Agreed;
import io.piboard.sync.link.Strings;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.StringSight.OpenString;
import io.piboard.sync.right.Rights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Takes the strings of one sticky one by one, and remembers what each of them means. No string holds another one. */
final class StringDraft {

    private static final String NO_ISSUE_YET = "The other sticky has no issue yet.";
    private static final String OTHER_SESSION = "The other sticky is planned in another session.";
    private static final String NOT_KEPT = "Jira took this change of the link but does not show it.";
    private static final String NOT_SHOWN = "Jira does not show the links of this issue. Linking may be switched off.";

    private final StringRights rights;
    private final SyncLink link;
    private final AlmIssue issue;
    private final OtherEnds ends;
    private final long revision;
    private final StringElements elements;
    private final Optional<List<Link>> shown;
    private final Map<UUID, StringMemory> known = new TreeMap<>();
    private final List<PlannedString> calls = new ArrayList<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private boolean news;
    private boolean claims;

    StringDraft(
            List<LinkRule> rules,
            Function<String, Rights> rights,
            SyncLink link,
            AlmIssue issue,
            OtherEnds ends,
            long revision) {
        this.rights = new StringRights(rights, issue, ends);
        this.link = link;
        this.issue = issue;
        this.ends = ends;
        this.revision = revision;
        this.shown = ends.shownOn(issue);
        this.elements = new StringElements(rules, link, ends, shown.orElse(List.of()));
        elements.all().forEach(this::add);
    }

    /** Links that go come before links that are made: an issue has one parent. */
    List<PlannedString> calls() {
        return calls.stream()
                .sorted(Comparator.comparing(PlannedString::present))
                .toList();
    }

    List<JournalEntry> journal() {
        return journal;
    }

    boolean news() {
        return news;
    }

    /** It takes something for done: only a fresh look may say so (link.md rule 10). */
    boolean claims() {
        return claims;
    }

    Strings strings() {
        return new Strings(
                known,
                link.memory().strings().attempts().stream()
                        .filter(this::mayStillTell)
                        .toList());
    }

    private void add(UUID string, StringEnd end) {
        StringMemory before = elements.memory(string, end);
        Optional<SyncLink> other = ends.sticky(end.target());
        if (other.filter(there -> !there.session().equals(link.session())).isPresent()) {
            outOfReach(string, before, wish -> FieldOutcome.failed(link.saidAt(wish), OTHER_SESSION));
        } else if (other.filter(ends::hasIssue).isEmpty()) {
            outOfReach(string, before, wish -> FieldOutcome.waiting(wish.version(), NO_ISSUE_YET));
        } else if (shown.isEmpty()) {
            claims = claims || openWish(string).isPresent();
            outOfReach(string, before, wish -> FieldOutcome.waiting(wish.version(), NOT_SHOWN));
        } else {
            merge(string, before, other.get().issueId());
        }
    }

    /** A string that is to go and that leads nowhere has gone; the rest is as it was. */
    private void outOfReach(UUID string, StringMemory before, Function<StringWish, FieldOutcome> verdict) {
        keep(
                string,
                openWish(string)
                        .map(wish -> wish.wanted()
                                ? told(before, verdict.apply(wish))
                                : told(before.withAgreed(null), FieldOutcome.agreed(wish.version())))
                        .orElse(before));
    }

    private void merge(UUID string, StringMemory before, String otherIssue) {
        Optional<Link> there = link(before.end(), otherIssue).filter(any -> !elements.isShadowed(string, before.end()));
        StringSight sight = sight(string, before, otherIssue, there.isPresent());
        StringMemory looked = before.withAgreed(new Agreed(otherIssue, there.isPresent()));
        switch (StringMerge.merge(sight)) {
            case StringDecision.Follow follow -> keep(string, followed(before, looked));
            case StringDecision.Agree agree -> {
                claims = true;
                keep(string, agreed(looked, agree.version()));
            }
            case StringDecision.TakeBack back -> {
                keep(string, before);
                if (rights.mayTry(before, otherIssue)) {
                    call(string, before, otherIssue, there, 0);
                }
            }
            case StringDecision.Write write -> {
                claims = claims || !rights.areKnown(before, otherIssue);
                if (rights.mayTry(before, otherIssue)) {
                    keep(string, looked);
                    call(string, before, otherIssue, there, said(string));
                } else {
                    keep(string, disabled(string, looked, otherIssue));
                }
            }
            case StringDecision.StayFailed failed -> {
                claims = claims || !rights.areKnown(before, otherIssue);
                keep(string, rights.areMissing(before, otherIssue) ? disabled(string, looked, otherIssue) : looked);
            }
            case StringDecision.NotKept notKept -> {
                claims = true;
                keep(string, told(looked, FieldOutcome.failed(said(string), NOT_KEPT)));
            }
        }
    }

    private StringSight sight(UUID string, StringMemory before, String otherIssue, boolean jira) {
        Optional<Agreed> agreed = Optional.ofNullable(before.agreed());
        boolean wentWithItsIssue = agreed.filter(
                        last -> last.present() && !last.issueId().equals(otherIssue))
                .isPresent();
        Optional<StringWish> wish = openWish(string)
                .or(() -> elements.wish(string).filter(settled -> settled.wanted() && wentWithItsIssue));
        return new StringSight(
                jira,
                agreed.filter(last -> last.issueId().equals(otherIssue)).map(Agreed::present),
                link.memory().strings().attempt(string),
                wish.map(open -> new OpenString(open.wanted(), open.version(), hasFailed(before, open, otherIssue))),
                revision);
    }

    private boolean hasFailed(StringMemory before, StringWish wish, String otherIssue) {
        return before.hasFailed(link.saidAt(wish)) && !rights.areBackSince(before, otherIssue);
    }

    /** Somebody made or removed it in Jira: an answer to all that was wished until now. */
    private StringMemory followed(StringMemory before, StringMemory looked) {
        boolean first = before.outcome() == null;
        if (!first && before.isAbsent() == looked.isAbsent()) {
            return looked;
        }
        news = true;
        claims = claims || looked.isAbsent() || looked.end().isChild();
        journal.add(JournalEntry.step(
                looked.isAbsent() ? JournalEntry.Step.LINK_LOST : JournalEntry.Step.LINK_SEEN,
                looked.end().linkType() + " " + looked.agreed().issueId()));
        return agreed(looked, link.wantedVersion());
    }

    /** What needs a missing permission is not tried; the next look decides anew. */
    private StringMemory disabled(UUID string, StringMemory looked, String otherIssue) {
        return rights.withheld(looked, otherIssue, said(string), asked(string))
                .map(outcome -> told(looked, outcome))
                .orElse(looked);
    }

    private long asked(UUID string) {
        return elements.wish(string).map(StringWish::version).orElse(0L);
    }

    private StringMemory agreed(StringMemory looked, long version) {
        long earlier = looked.outcome() == null ? 0 : looked.outcome().version();
        return told(looked, FieldOutcome.agreed(Math.max(version, earlier)));
    }

    private StringMemory told(StringMemory memory, FieldOutcome outcome) {
        news = news || !outcome.equals(memory.outcome());
        return memory.withOutcome(outcome);
    }

    private void keep(UUID string, StringMemory memory) {
        known.put(string, memory);
    }

    private void call(UUID string, StringMemory memory, String otherIssue, Optional<Link> there, long version) {
        String project = rights.project(memory, otherIssue);
        calls.add(new PlannedString(string, memory.end(), otherIssue, project, there.orElse(null), version));
    }

    private Optional<Link> link(StringEnd end, String otherIssue) {
        return shown.orElseThrow().stream()
                .filter(one -> one.type().equals(end.linkType())
                        && one.other().equals(otherIssue)
                        && one.inward() == end.inward())
                .findFirst();
    }

    private Optional<StringWish> openWish(UUID string) {
        return elements.wish(string).filter(link::isOpen);
    }

    private long said(UUID string) {
        return elements.wish(string).map(link::saidAt).orElse(0L);
    }

    /** Rule 19, as for fields: kept for longer an attempt would pass off somebody's later change as ours. */
    private boolean mayStillTell(StringAttempt attempt) {
        StringMemory memory = known.get(attempt.string());
        return !attempt.accepted()
                && attempt.mayStillLand(revision)
                && memory != null
                && attempt.present() == memory.isAbsent();
    }
}
