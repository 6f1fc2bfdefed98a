package io.piboard.acceptance.connect;

import io.piboard.acceptance.suite.Suite;
import io.piboard.jirasim.kind.JiraKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Permissions taken away at Jira. Known beforehand: the report names each, the board disables what needs it and nothing
 * else, and Jira is not asked in vain. Taken unseen: one request at most is refused, then it is as if known; given back, it
 * goes on by itself.
 */
public final class TakenPermissions {

    /** Cloud, Data Center, and an old Server that still tells the names of before Jira 7. */
    private static final List<JiraKind> KINDS = List.of(JiraKind.CLOUD, JiraKind.DC_10_3, JiraKind.SERVER_8_20);

    /** A sticky deleted unseen waits for its undo first; texts stand for points, drawn strings for cut ones. */
    private static final List<Deed> UNSEEN =
            List.of(Deed.TEXT, Deed.ITERATION, Deed.STATUS, Deed.CREATE, Deed.DRAW, Deed.DELETE);

    private final Suite suite;
    private final Admin admin;
    private final Consumer<String> progress;
    private final List<String> failures = new ArrayList<>();
    private int known;
    private int unseen;

    public TakenPermissions(Suite suite, Consumer<String> progress) {
        this.suite = suite;
        this.admin = new Admin(suite.logIn("ada").http());
        this.progress = progress;
    }

    /** A line for each permission that was not met as it should be. */
    public List<String> failures() {
        KINDS.forEach(this::proveAt);
        return List.copyOf(failures);
    }

    /** Permissions that were taken away and then looked at. */
    public int known() {
        return known;
    }

    /** Those that were taken away behind our back. */
    public int unseen() {
        return unseen;
    }

    private void proveAt(JiraKind kind) {
        UUID connection = UUID.randomUUID();
        try (OtherJira jira = OtherJira.started(kind)) {
            admin.connect(connection, Way.basic(kind), jira.url());
            prove(kind.word(), () -> proveAt(connection, jira));
        } finally {
            admin.delete(connection);
        }
    }

    private void proveAt(UUID connection, OtherJira jira) {
        var proof = new TakenPermissionProof(admin, connection, jira, PermittedTeam.plans(suite, admin, connection));
        String kind = jira.kind().word();
        for (TakenPermission permission : TakenPermission.ALL) {
            known++;
            prove(kind + " without " + permission, () -> proof.known(permission));
        }
        for (Deed deed : UNSEEN) {
            unseen++;
            prove(kind + " when " + deed.permission() + " is taken unseen", () -> proof.unseen(deed));
        }
    }

    private void prove(String what, Runnable proof) {
        progress.accept(what);
        try {
            proof.run();
        } catch (RuntimeException | AssertionError e) {
            failures.add(what + ": " + e);
        }
    }
}
