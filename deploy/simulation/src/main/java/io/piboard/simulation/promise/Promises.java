package io.piboard.simulation.promise;

import io.piboard.simulation.board.BoardHistory;
import io.piboard.simulation.board.BoardTables;
import io.piboard.simulation.jira.JiraLedger;
import io.piboard.simulation.jira.SimulatedJira;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.people.Answered;
import io.piboard.simulation.planning.Planning;
import io.piboard.sync.link.SyncLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All that must hold when a run has come to rest. */
public final class Promises {

    private final Kernel kernel;
    private final JiraLedger ledger;
    private final BoardHistory history;
    private final Agreement agreement;
    private final EnteredValues entered;
    private final ForeignEdits foreign;
    private final Uniqueness uniqueness;
    private final DrawnStrings strings;

    public Promises(
            Kernel kernel,
            Planning planning,
            BoardTables board,
            BoardHistory history,
            List<SyncLink> links,
            Journal journal,
            SimulatedJira jira,
            JiraLedger ledger,
            Set<UUID> boardHasWon) {
        this.kernel = kernel;
        this.ledger = ledger;
        this.history = history;
        this.agreement = new Agreement(planning, board, jira);
        this.entered = new EnteredValues(planning, board, history, jira, ledger, journal);
        this.foreign = new ForeignEdits(planning, board, history, ledger, kernel.log(), boardHasWon);
        this.uniqueness = new Uniqueness(board, ledger, links);
        this.strings = new DrawnStrings(planning, board, history, ledger);
    }

    /** @param mayDiffer differences between board and Jira are counted instead */
    public List<Broken> broken(Answered answered, boolean mayDiffer) {
        List<Broken> broken = new ArrayList<>();
        kernel.faults().forEach(fault -> broken.add(new Broken("no fault of our own", describe(fault))));
        if (kernel.log().counted("dead letters") > 0) {
            broken.add(new Broken("every record can be read", kernel.log().counted("dead letters") + " could not"));
        }
        List<Broken> differences = agreement.broken();
        if (mayDiffer) {
            kernel.log().count("differences left by loss", differences.size());
        } else {
            broken.addAll(differences);
        }
        broken.addAll(entered.broken(answered));
        broken.addAll(foreign.broken());
        broken.addAll(uniqueness.broken(answered));
        broken.addAll(strings.broken(answered));
        broken.addAll(tooManyWrites());
        return broken;
    }

    /** A push costs its write; repeats cost crashes, lost answers and conflicts with other writers. */
    private List<Broken> tooManyWrites() {
        long wishes = history.all().size() + history.strings().size();
        long trouble = kernel.log().counted("crashes")
                + kernel.log().counted("answers lost")
                + kernel.log().counted("calls not sent")
                + kernel.log().counted("pauses")
                + kernel.log().counted("effects after the caller gave up");
        long bound = 2 * wishes + 4 * trouble + 4;
        kernel.log().count("writes to Jira", ledger.writes());
        kernel.log().count("questions to Jira", ledger.questions());
        return ledger.writes() <= bound
                ? List.of()
                : List.of(new Broken(
                        "writes are bounded by edits",
                        ledger.writes() + " writes for " + wishes + " wishes and " + trouble + " troubles"));
    }

    private static String describe(Throwable fault) {
        return fault
                + Stream.of(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("io.piboard"))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }
}
