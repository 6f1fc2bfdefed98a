package io.piboard.metadata.permission;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmPermissions;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.piboard.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The pre-flight: asks what our account may do in each project of a connection, reads only, one request a project. */
@ApplicationScoped
class PermissionCheck {

    private final AlmPermissions alm;
    private final PermissionTable table;
    private final RefreshQueue queue;
    private final OutboxRelay relay;

    PermissionCheck(AlmPermissions alm, PermissionTable table, RefreshQueue queue, OutboxRelay relay) {
        this.alm = alm;
        this.table = table;
        this.queue = queue;
        this.relay = relay;
    }

    /** Fails in the end if a project did not answer, so that it is asked again; the others have their answers by then. */
    Uni<Void> check(KnownConnection known) {
        return table.question(known.id())
                .chain(question -> look(known, question))
                .call(() -> table.forgetAllBut(known.organisation(), known.id(), known.projectIds()))
                .invoke(relay::wake)
                .call(() -> queue.ring(known.organisation(), known.id(), RefreshKind.DRIFT))
                .chain(trouble -> trouble.told()
                        .map(failure -> failed(known, failure))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<CheckTrouble> look(KnownConnection known, PermissionQuestion question) {
        Uni<CheckTrouble> chain = Uni.createFrom().item(CheckTrouble.NONE);
        for (String project : question.doubtedFirst(known.projectIds())) {
            chain = chain.chain(
                    so -> so.isOfTheSite() ? Uni.createFrom().item(so) : look(known, project, question, so));
        }
        return chain;
    }

    private Uni<CheckTrouble> look(
            KnownConnection known, String project, PermissionQuestion question, CheckTrouble so) {
        return alm.rights(known.site(), project, JiraPermission.keys())
                .chain(found -> table.store(known.organisation(), known.id(), project, found, question))
                .invoke(relay::wake)
                .map(stored -> so.answered())
                .onFailure(AlmException.class)
                .recoverWithItem(failure -> so.after((AlmException) failure));
    }

    /** Whoever asked: refused credentials are doubted by those who know how to renew them. */
    private Uni<Void> failed(KnownConnection known, AlmException failure) {
        Uni<Void> doubted = failure instanceof AlmException.CredentialsRefused
                ? queue.ring(known.organisation(), known.id(), RefreshKind.CREDENTIALS)
                : Uni.createFrom().voidItem();
        return doubted.chain(() -> Uni.createFrom().failure(failure));
    }
}
