package io.piboard.metadata.drift;

import io.piboard.metadata.drift.DriftReport.TouchedSession;
import io.piboard.metadata.drift.DriftReport.Warning;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the drift of all sessions of a connection together. Pure. */
final class DriftReports {

    private DriftReports() {}

    /** One used subject that differs, in one session. */
    record Found(UUID session, String name, UsedSubject used) {}

    /** Sessions that took note at different times may see different changes of one thing: then it is told twice. */
    private record Same(Subject subject, Drift drift) {}

    /** @param found in the order it is to be told */
    static DriftReport of(UUID connection, List<Found> found) {
        Map<Same, List<Found>> together = found.stream()
                .collect(Collectors.groupingBy(
                        one -> new Same(one.used().subject(), one.used().drift()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new DriftReport(
                connection,
                together.values().stream().map(DriftReports::warning).toList());
    }

    private static Warning warning(List<Found> found) {
        UsedSubject used = found.getFirst().used();
        Subject subject = used.subject();
        Instant since = found.stream()
                .map(one -> one.used().since())
                .min(Instant::compareTo)
                .orElseThrow();
        return new Warning(
                subject.key(),
                subject.kind(),
                used.drift().kind(),
                DriftWords.name(used),
                subject.id() == null ? subject.project() : subject.id(),
                subject.project(),
                since,
                DriftWords.whatHappened(used),
                DriftWords.whatToDo(used),
                used.drift().changes(),
                found.stream()
                        .map(one -> new TouchedSession(
                                one.session(), one.name(), one.used().usedFor()))
                        .toList());
    }
}
