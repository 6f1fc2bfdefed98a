package io.piboard.acceptance.row;

import com.fasterxml.jackson.databind.JsonNode;
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
        var latest = new HashMap<String, TopicRecords.Entry>();
        var faults = new ArrayList<String>();
        long repeats = 0;
        for (TopicRecords.Entry entry : topic.entries()) {
            JsonNode value = entry.value();
            TopicRecords.Entry before = latest.put(value.path(subject).asText(), entry);
            if (before == null) {
                continue;
            }
            long step =
                    value.path(version).asLong() - before.value().path(version).asLong();
            repeats += step == 0 ? 1 : 0;
            if (step < 0) {
                faults.add(topic.topic() + ": goes back from " + where(before) + " to " + where(entry));
            } else if (step == 0 && noneBetween(crashes, before.time(), entry.time())) {
                faults.add(topic.topic() + ": repeats " + where(before) + " as " + where(entry) + " without a crash");
            }
        }
        return new Repetition(topic.entries().size(), repeats, List.copyOf(faults));
    }

    private static boolean noneBetween(List<Instant> crashes, Instant from, Instant to) {
        return crashes.stream().noneMatch(crash -> !crash.isBefore(from) && !crash.isAfter(to));
    }

    private static String where(TopicRecords.Entry entry) {
        return "%s at %d/%d (%s)".formatted(entry.key(), entry.partition(), entry.offset(), entry.time());
    }
}
