package io.piboard.acceptance.row;

import io.piboard.acceptance.suite.TopicRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What a topic shows of crashes between send and delete: of one subject versions never go back, and a record stands there
 * again only if its sender crashed in between, once for each crash.
 *
 * @param repeats records that stand there again
 * @param faults plain sentences
 */
record Repetition(long records, long repeats, List<String> faults) {

    /** @param subject member that names what the record speaks of; @param version member that tells new from old */
    static Repetition in(TopicRecords topic, String subject, String version, List<Instant> crashes) {
        return in(
                topic, subject, version, (before, entry, times) -> !noneBetween(crashes, before.time(), entry.time()));
    }

    /**
     * Of answers: who hears a question again answers it again (link.md rule 31), also without a crash of its own, but not
     * more often than anybody crashed.
     */
    static Repetition ofAnswers(TopicRecords topic, String subject, String version, int crashes) {
        return in(topic, subject, version, (before, entry, times) -> times <= crashes);
    }

    private static Repetition in(TopicRecords topic, String subject, String version, Excuse excuse) {
        var latest = new HashMap<String, TopicRecords.Entry>();
        var times = new HashMap<String, Integer>();
        var faults = new ArrayList<String>();
        long repeats = 0;
        for (TopicRecords.Entry entry : topic.entries()) {
            String name = entry.value().path(subject).asText();
            TopicRecords.Entry before = latest.put(name, entry);
            long step = before == null ? 1 : version(entry, version) - version(before, version);
            if (step == 0) {
                repeats++;
                if (!excuse.allows(before, entry, times.merge(name, 1, Integer::sum))) {
                    faults.add(topic.topic() + ": repeats " + where(before) + " as " + where(entry) + " unexcused");
                }
            } else {
                times.remove(name);
            }
            if (step < 0) {
                faults.add(topic.topic() + ": goes back from " + where(before) + " to " + where(entry));
            }
        }
        return new Repetition(topic.entries().size(), repeats, List.copyOf(faults));
    }

    /** Whether a record may stand there again, so many times after its first. */
    @FunctionalInterface
    private interface Excuse {

        boolean allows(TopicRecords.Entry before, TopicRecords.Entry entry, int times);
    }

    private static long version(TopicRecords.Entry entry, String member) {
        return entry.value().path(member).asLong();
    }

    private static boolean noneBetween(List<Instant> crashes, Instant from, Instant to) {
        return crashes.stream().noneMatch(crash -> !crash.isBefore(from) && !crash.isAfter(to));
    }

    private static String where(TopicRecords.Entry entry) {
        return "%s at %d/%d (%s)".formatted(entry.key(), entry.partition(), entry.offset(), entry.time());
    }
}
