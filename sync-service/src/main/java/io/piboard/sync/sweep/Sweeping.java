package io.piboard.sync.sweep;

import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.digest.BoardDigest;
import io.piboard.sync.digest.DigestWalk;
import io.piboard.sync.work.LinkWorker;
import io.piboard.sync.work.Repairs;
import io.piboard.sync.work.WorkRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the plain walks to the real rows and the real Jira. */
class Sweeping {

    @Produces
    @Singleton
    Configuration configuration(WorkRows rows, SweepConfig config) {
        return new Configuration(rows, config.times());
    }

    @Produces
    @Singleton
    ScanWorker scans(
            WorkRows rows, AlmGateway alm, BoardDigest board, Repairs repairs, SweepConfig config, LinkWorker worker) {
        return new ScanWorker(
                rows, new ScanPages(rows, alm), new DigestWalk(rows, board, repairs), config.times(), worker::wake);
    }

    @Produces
    @Singleton
    AnnouncedPermissions announcedPermissions(WorkRows rows) {
        return new AnnouncedPermissions(rows);
    }
}
