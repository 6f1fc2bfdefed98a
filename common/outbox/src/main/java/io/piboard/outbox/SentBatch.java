package io.piboard.outbox;

import io.piboard.outbox.OutboxShards.QueuedRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One batch with what became of each record, in the order in which they were sent. */
record SentBatch(List<SentRecord> records) {

    static final SentBatch NOTHING = new SentBatch(List.of());

    /**
     * What need not be sent again. An acknowledged record that followed a failed one of its key is not among them: it is
     * sent once more after that one, so that the last of a key on the topic is the last that was said.
     */
    List<QueuedRecord> done() {
        Set<String> held = new HashSet<>();
        List<QueuedRecord> done = new ArrayList<>();
        for (SentRecord sent : records) {
            switch (sent.outcome()) {
                case SendOutcome.Failed failed -> held.add(sent.key());
                case SendOutcome.Refused refused -> {}
                case SendOutcome.Acknowledged acknowledged -> {
                    if (!held.contains(sent.key())) {
                        done.add(sent.queued());
                    }
                }
            }
        }
        return done;
    }

    List<QueuedRecord> refused() {
        return records.stream()
                .filter(sent -> sent.outcome() instanceof SendOutcome.Refused)
                .map(SentRecord::queued)
                .toList();
    }

    /** {@code null} when nothing has to be sent again. */
    Throwable failure() {
        return records.stream()
                .map(SentRecord::outcome)
                .filter(SendOutcome.Failed.class::isInstance)
                .map(outcome -> ((SendOutcome.Failed) outcome).cause())
                .findFirst()
                .orElse(null);
    }
}
