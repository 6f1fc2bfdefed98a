package io.piboard.sync.reconcile;

import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.link.Strings;
import java.util.List;
import java.util.stream.Stream;

/** Every attempt of one visit, also those that a later look of it has explained. */
record Sent(List<Attempt> fields, List<StringAttempt> strings) {

    static final Sent NOTHING = new Sent(List.of(), List.of());

    Sent with(Attempt attempt) {
        return new Sent(Stream.concat(fields.stream(), Stream.of(attempt)).toList(), strings);
    }

    Sent with(StringAttempt attempt) {
        return new Sent(
                fields, Stream.concat(strings.stream(), Stream.of(attempt)).toList());
    }

    Sent accepted(Attempt attempt) {
        return new Sent(
                fields.stream()
                        .map(known -> known.equals(attempt) ? attempt.asAccepted() : known)
                        .toList(),
                strings);
    }

    /** What was remembered before this visit, with these attempts and nothing else. */
    LinkMemory addedTo(LinkMemory before) {
        Strings all = before.strings();
        for (StringAttempt attempt : strings) {
            all = all.attempting(attempt);
        }
        return before.withAttempts(Stream.concat(before.attempts().stream(), fields.stream())
                        .toList())
                .withStrings(all);
    }
}
