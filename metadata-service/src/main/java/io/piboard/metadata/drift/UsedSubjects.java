package io.piboard.metadata.drift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a look makes of all that a session uses. Pure. */
final class UsedSubjects {

    private UsedSubjects() {}

    /** What it uses now, compared with the site as it is now; what it no longer uses is forgotten. */
    static List<UsedSubject> look(List<UsedSubject> before, Map<Subject, String> uses, SiteNow site, Instant when) {
        Map<Subject, UsedSubject> known =
                before.stream().collect(Collectors.toMap(UsedSubject::subject, Function.identity()));
        return uses.entrySet().stream()
                .map(use -> known.getOrDefault(use.getKey(), UsedSubject.fresh(use.getKey(), use.getValue()))
                        .usedFor(use.getValue()))
                .map(used -> DriftDecision.decide(used, site.of(used.subject()), when))
                .toList();
    }
}
