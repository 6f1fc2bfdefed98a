package io.piboard.sync.reconcile;

import io.smallrye.mutiny.Uni;

/** Commits the attempts of a link in the middle of a visit; a lane that was lost meanwhile ends it. */
record Remembering(Links links) {

    Uni<Void> remember(Visit visit, Working working) {
        return links.remember(visit.lane(), working.durable())
                .onItem()
                .transformToUni(mine -> mine
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .failure(new LaneLostException(visit.lane().key())));
    }
}
