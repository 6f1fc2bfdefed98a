package io.piboard.board.live;

import io.piboard.board.access.AccessConfig;
import io.piboard.board.access.Organisation;
import io.piboard.board.plan.BoardPlans;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a socket be opened only for a board of the caller's own organisation; all others do not exist for the caller.
 *
 * <p>It comes before the check of roles, because that one logs a stack trace for every token that has run out.
 */
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
class BoardSocketCheck implements HttpUpgradeCheck {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    private final AccessConfig access;
    private final BoardPlans plans;

    BoardSocketCheck(AccessConfig access, BoardPlans plans) {
        this.access = access;
        this.plans = plans;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return BoardSocket.ENDPOINT.equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return context.securityIdentity()
                .chain(identity -> identity.isAnonymous()
                        ? CheckResult.rejectUpgrade(UNAUTHORIZED)
                        : check(context.pathParam(BoardSocket.BOARD), identity))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> refused(context.httpRequest().response()));
    }

    /** Quarkus answers a token that is not valid by itself, and an answer cannot be given twice. */
    private static Uni<CheckResult> refused(HttpServerResponse response) {
        return response.headWritten() ? Uni.createFrom().nothing() : CheckResult.rejectUpgrade(UNAUTHORIZED);
    }

    private Uni<CheckResult> check(String board, SecurityIdentity identity) {
        return Organisation.of(identity, access.organisationClaim())
                .map(own -> check(board, own))
                .orElseGet(() -> CheckResult.rejectUpgrade(FORBIDDEN));
    }

    private Uni<CheckResult> check(String board, UUID organisation) {
        return parse(board)
                .map(id -> plans.ofBoard(id, organisation)
                        .map(plan -> plan.isPresent()
                                ? CheckResult.permitUpgradeSync()
                                : CheckResult.rejectUpgradeSync(NOT_FOUND)))
                .orElseGet(() -> CheckResult.rejectUpgrade(NOT_FOUND));
    }

    private static Optional<UUID> parse(String board) {
        try {
            return Optional.of(UUID.fromString(board));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
