package io.piboard.jirasim.server;

import io.piboard.jirasim.auth.Authentication;
import io.piboard.jirasim.auth.Login;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Operation;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.limit.RateLimits;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.mischief.SpoiltAnswer;
import io.piboard.jirasim.mischief.Verdict;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.requests.RequestEntry;
import io.piboard.jirasim.requests.RequestJournal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.function.Supplier;

/** The way of every request to Jira: mischief, login, the endpoint, the journal, the answer (or its loss). */
final class Dispatcher {

    private final Vertx vertx;
    private final Clock clock;
    private final Authentication authentication;
    private final Gate gate;
    private final FaultAnswer faults;
    private final SpoiltConnection connection;
    private final Mischief mischief;
    private final RequestJournal journal;
    private final Imprint imprint;

    Dispatcher(
            Vertx vertx,
            Clock clock,
            JiraKind kind,
            Authentication authentication,
            Mischief mischief,
            RequestJournal journal) {
        this.vertx = vertx;
        this.clock = clock;
        this.authentication = authentication;
        this.gate = new Gate(
                kind, authentication, new RateLimits(kind, () -> mischief.plan().limits(), clock));
        this.faults = new FaultAnswer(kind);
        this.connection = new SpoiltConnection(vertx);
        this.mischief = mischief;
        this.journal = journal;
        this.imprint = Imprint.of(kind);
    }

    void dispatch(RoutingContext context, Operation operation) {
        HttpServerRequest request = context.request();
        Verdict verdict = mischief.judge(request.method().name(), request.path());
        if (verdict.delayMillis() > 0) {
            vertx.setTimer(verdict.delayMillis(), timer -> answer(context, operation, verdict));
        } else {
            answer(context, operation, verdict);
        }
    }

    /** The switchboard and the pages: no login, no mischief, not counted. */
    static void control(RoutingContext context, Operation operation) {
        Send.answer(context, SafeAnswer.of(() -> asked(operation, new Call(context, null))));
    }

    private static Answer asked(Operation operation, Call call) {
        try {
            return operation.endpoint().answer(call);
        } catch (IllegalArgumentException wish) {
            throw JiraError.badRequest(wish.getMessage());
        }
    }

    private void answer(RoutingContext context, Operation operation, Verdict verdict) {
        Login login = login(context, operation);
        Supplier<Answer> work = () -> SafeAnswer.of(() -> gate.pass(context, operation, login));
        Answer answer = verdict.error()
                .map(faults::of)
                .or(() -> verdict.trick().map(trick -> SpoiltAnswer.of(trick.kind(), work)))
                .orElseGet(work);
        record(context, operation, login, answer, verdict);
        if (verdict.answerLost()) {
            context.request().connection().close();
            return;
        }
        Answer told = imprint.on(answer, login.known().map(Caller::user));
        if (verdict.trick()
                .filter(trick -> connection.sends(context, told, trick.kind()))
                .isEmpty()) {
            Send.answer(context, told);
        }
    }

    /** Where tokens are had, apps show credentials of their own. A proxy may drop somebody's on the way. */
    private Login login(RoutingContext context, Operation operation) {
        if (operation.anonymous() && operation.kind() == RequestClass.TOKEN) {
            return new Login.Anonymous();
        }
        Login login = authentication.login(context.request());
        boolean dropped = login.known()
                .filter(caller -> mischief.plan()
                        .administration()
                        .anonymous()
                        .contains(caller.user().email()))
                .isPresent();
        return dropped ? new Login.Anonymous() : login;
    }

    private void record(RoutingContext context, Operation operation, Login login, Answer answer, Verdict verdict) {
        HttpServerRequest request = context.request();
        journal.add(new RequestEntry(
                clock.instant(),
                operation.kind(),
                request.method().name(),
                request.uri(),
                login.known().map(caller -> caller.user().email()).orElse("anonymous"),
                String.valueOf(request.getHeader("User-Agent")),
                context.body().buffer() == null ? "" : context.body().asString(),
                answer.status(),
                verdict.answerLost()));
    }
}
