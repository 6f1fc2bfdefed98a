package io.piboard.acceptance.load;

import io.piboard.acceptance.jira.SimulatedJira;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.model.SprintMap;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.demo.DemoIds;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Somebody who edits in Jira what the authors at the board leave alone; every third time under the account that the suite
 * itself uses, because an echo cannot be told by its user.
 */
public final class Strangers {

    private final Suite suite;
    private final Model model;
    private final Owners owners;
    private final Random random;
    private final List<PlannedPair> pairs;
    private final SprintMap sprints;
    private long count;

    public Strangers(Suite suite, Model model, long seed, Owners owners) {
        this.suite = suite;
        this.model = model;
        this.owners = owners;
        this.random = new Random(seed * 31 + 1000);
        this.pairs = Authors.pairs(suite);
        this.sprints = SprintMap.of(suite.logIn("olaf").session(DemoIds.SESSION));
    }

    public long done() {
        return count;
    }

    public void edit() {
        while (true) {
            PlannedPair pair = Steps.any(pairs, random);
            Field field = Field.values()[random.nextInt(Field.values().length)];
            if (!owners.isBoards(pair.sticky(), field)) {
                count++;
                change(count % 3 == 0 ? suite.jiraAsTheSuite() : suite.jira(), pair, field, random.nextLong());
                return;
            }
        }
    }

    private void change(SimulatedJira jira, PlannedPair pair, Field field, long choice) {
        var written = new AtomicReference<String>();
        Insistence.until("editing " + pair.issue(), () -> written.set(write(jira, pair, field, new Random(choice))));
        model.jira(pair.sticky(), field, written.get());
    }

    private String write(SimulatedJira jira, PlannedPair pair, Field field, Random choice) {
        String value = switch (field) {
            case TEXT -> "stranger's edit " + count;
            case POINTS -> Long.toString(500_000 + count);
            case ITERATION -> Steps.any(sprints.of(pair.board().toString()), choice);
            case STATUS -> Steps.any(jira.nextStatuses(pair.issue()), choice);
        };
        switch (field) {
            case TEXT -> jira.summary(pair.issue(), value);
            case POINTS -> jira.points(pair.issue(), pair.project(), value);
            case ITERATION -> jira.sprint(pair.issue(), value);
            case STATUS -> jira.status(pair.issue(), value);
        }
        return value;
    }
}
