package io.piboard.sync.reconcile;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmException.Rejected.Doubt;
import io.piboard.sync.right.RefusedRights;
import io.piboard.sync.right.Rights;
import io.smallrye.mutiny.Uni;

/** What a visit may try, and what is done when Jira refuses it for want of a permission: the pre-flight is asked to look. */
final class Permissions {

    private final RefusedRights refused = new RefusedRights();
    private final Links links;

    Permissions(Links links) {
        this.links = links;
    }

    Rights of(Visit visit, String projectId) {
        return visit.rights(refused, projectId);
    }

    /** Said at once, so that nobody else tries it; unless it may be of this issue alone: then no other waits for it. */
    Uni<Void> heed(Visit visit, String projectId, JiraPermission permission, Throwable trouble) {
        return switch (doubtOf(trouble)) {
            case NONE -> Uni.createFrom().voidItem();
            case PERHAPS -> links.doubtPermission(visit.lane(), projectId);
            case LIKELY -> doubt(visit, projectId, permission);
        };
    }

    private static Doubt doubtOf(Throwable trouble) {
        return trouble instanceof AlmException.Rejected rejected ? rejected.doubt() : Doubt.NONE;
    }

    /** Cloud hides the link from who may not make it (facts section 1.8). */
    Uni<Void> heedLink(Visit visit, String projectId, JiraPermission permission, Throwable trouble) {
        return trouble instanceof AlmException.NotFound
                ? doubt(visit, projectId, permission)
                : heed(visit, projectId, permission, trouble);
    }

    /** Remembered once it is told: a doubt that metadata-service has not heard of would hold others up for nothing. */
    private Uni<Void> doubt(Visit visit, String projectId, JiraPermission permission) {
        boolean first = of(visit, projectId).doubt(permission).isEmpty();
        Uni<Void> told = first
                ? links.doubtPermission(visit.lane(), projectId)
                : Uni.createFrom().voidItem();
        return told.invoke(() -> refused.refused(
                visit.connection().connection(),
                projectId,
                permission,
                visit.knownRights(projectId),
                visit.lane().claimedAt()));
    }
}
