package io.piboard.metadata.refresh;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Remembers which parts of a site bells have named, until they have been looked at. */
@ApplicationScoped
public class TouchedSubjects {

    private static final Pattern KNOWN = Pattern.compile("(sprint|board|project|issuetype)/\\d{1,18}");

    private static final String ADD = "insert into metadata.touched_subject as t (connection, subject)"
            + " select id, $3 from metadata.connection where id = $1 and organisation = $2"
            + " on conflict (connection, subject) do update set rung = t.rung + 1";

    private static final String LIST =
            "select subject, rung from metadata.touched_subject where connection = $1 order by subject limit $2";

    private static final String FORGET =
            "delete from metadata.touched_subject where connection = $1 and subject = $2 and rung = $3";

    private final Pool pool;

    TouchedSubjects(Pool pool) {
        this.pool = pool;
    }

    /** Whether a look at this part alone is possible. */
    static boolean isKnown(String subject) {
        return subject != null && KNOWN.matcher(subject).matches();
    }

    Uni<Void> add(UUID organisation, UUID connection, String subject) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(connection, organisation, subject))
                .replaceWithVoid();
    }

    public Uni<List<TouchedSubject>> list(UUID connection, int most) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(connection, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new TouchedSubject(row.getString("subject"), row.getLong("rung")))
                        .toList());
    }

    /** Those that were looked at; what was named again meanwhile stays. */
    public Uni<Void> forget(UUID connection, List<TouchedSubject> looked) {
        return looked.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(FORGET)
                        .executeBatch(looked.stream()
                                .map(one -> Tuple.of(connection, one.subject(), one.rung()))
                                .toList())
                        .replaceWithVoid();
    }

    /** All of them: somebody looks at everything instead. */
    public Uni<Void> forgetAll(UUID connection) {
        return pool.preparedQuery("delete from metadata.touched_subject where connection = $1")
                .execute(Tuple.of(connection))
                .replaceWithVoid();
    }
}
