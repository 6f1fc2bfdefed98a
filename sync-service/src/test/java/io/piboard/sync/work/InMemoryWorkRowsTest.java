package io.piboard.sync.work;

import io.piboard.outbox.OutboxRecord;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class InMemoryWorkRowsTest implements WorkRowsContract {

    private final List<OutboxRecord> outbox = new ArrayList<>();
    private final WorkRows rows = new InMemoryWorkRows(
            Instant::now, records -> Uni.createFrom().voidItem().invoke(() -> outbox.addAll(records)));

    @Override
    public WorkRows rows() {
        return rows;
    }

    @Override
    public long published(UUID subject) {
        return outbox.stream()
                .filter(record -> record.subject().equals(subject.toString()))
                .count();
    }

    @Override
    public RowsOfATest given() {
        return RowsOfATest.fresh();
    }
}
