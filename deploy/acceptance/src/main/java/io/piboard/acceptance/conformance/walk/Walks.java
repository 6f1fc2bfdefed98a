package io.piboard.acceptance.conformance.walk;

import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.util.List;

/** All walks, one after the other; one that stops does not stop the others. */
public final class Walks {

    private static final List<Walk> ALL = List.of(
            new SurroundingsWalk(),
            new MetadataWalk(),
            new PermissionWalk(),
            new BoardWalk(),
            new IssueWalk(),
            new PropertyWalk(),
            new BulkWalk(),
            new ChangelogWalk(),
            new CommentWalk(),
            new SearchWalk(),
            new TransitionWalk(),
            new LinkWalk(),
            new SprintWalk(),
            new RankWalk(),
            new EstimationWalk(),
            new WebhookWalk(),
            new TokenWalk());

    private Walks() {}

    /** @return the probe with what it found */
    public static Probe goAll(URI site, JiraKind kind) {
        Probe probe = Probe.at(site, kind);
        Ground ground = Ground.of(probe);
        for (Walk walk : ALL) {
            try {
                walk.go(probe, ground);
            } catch (RuntimeException e) {
                probe.complain(walk.name() + " stopped: " + e);
            }
        }
        return probe;
    }
}
