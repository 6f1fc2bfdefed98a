package io.piboard.sync.reconcile;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.sync.link.CreateIntent;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.right.Rights;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Whether an issue may be asked for: what needs a missing permission is not, and goes on when it is given back. */
final class CreateRights {

    private static final JiraPermission NEEDED = JiraPermission.CREATE_ISSUES;

    private final Permissions permissions;

    CreateRights(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Empty: ask. */
    Optional<VisitOutcome> heldBack(Visit visit, Working working, CreateIntent intent) {
        Rights rights = permissions.of(visit, intent.projectId());
        return rights.missing(NEEDED)
                .map(reason -> CreateOutcome.disabled(visit, working, reason))
                .or(() -> rights.doubt(NEEDED).map(reason -> CreateOutcome.held(visit, working, reason)));
    }

    /** Perhaps for want of the permission, as the pre-flight knows by now. */
    VisitOutcome stillFailed(Visit visit, Working working) {
        return of(visit, working.now())
                .flatMap(rights -> rights.missing(NEEDED))
                .map(reason -> CreateOutcome.disabled(visit, working, reason))
                .orElseGet(() -> CreateOutcome.unchanged(visit, working));
    }

    boolean areBack(Visit visit, SyncLink link, FieldOutcome refusal) {
        return of(visit, link)
                .filter(rights -> rights.isBackSince(NEEDED, refusal.refusedAt()))
                .isPresent();
    }

    Uni<Void> heed(Visit visit, String projectId, Throwable trouble) {
        return permissions.heed(visit, projectId, NEEDED, trouble);
    }

    private Optional<Rights> of(Visit visit, SyncLink link) {
        return visit.fieldsOf(link)
                .map(fields -> permissions.of(visit, fields.team().projectId()));
    }
}
