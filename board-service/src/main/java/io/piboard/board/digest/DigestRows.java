package io.piboard.board.digest;

import io.piboard.contracts.digest.DigestPage;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where the digest is read. */
public interface DigestRows {

    /** Stickies of a session that are or were Jira's business, tombstones too, in the order of their ids. */
    Uni<DigestPage> page(UUID session, Optional<UUID> after, int limit);
}
