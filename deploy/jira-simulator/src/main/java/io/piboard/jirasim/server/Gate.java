package io.piboard.jirasim.server;

import io.piboard.jirasim.auth.Authentication;
import io.piboard.jirasim.auth.Login;
import io.piboard.jirasim.auth.Unauthorized;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Operation;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.limit.Asked;
import io.piboard.jirasim.limit.RateLimits;
import io.piboard.jirasim.requests.RequestClass;
import io.vertx.ext.web.RoutingContext;

/** Lets a request through to its endpoint when the credentials, their scopes and the browser check allow it. */
final class Gate {

    private static final String GATEWAY = "^/ex/jira/[^/]+";

    private final JiraKind kind;
    private final Authentication authentication;
    private final RateLimits limits;
    private final AnonymousAnswers anonymous;

    Gate(JiraKind kind, Authentication authentication, RateLimits limits) {
        this.kind = kind;
        this.authentication = authentication;
        this.limits = limits;
        this.anonymous = new AnonymousAnswers(kind);
    }

    Answer pass(RoutingContext context, Operation operation, Login login) {
        if (operation.anonymous()) {
            return endpoint(context, operation, login.known().orElse(null));
        }
        return switch (login) {
            case Login.Refused refused -> refused.answer();
            case Login.Anonymous nobody -> withoutLogin(context);
            case Login.SignedIn signedIn -> signedIn(context, operation, signedIn.caller());
        };
    }

    /** The gateway lets nobody through unknown; Jira itself often answers with less instead of refusing. */
    private Answer withoutLogin(RoutingContext context) {
        if (gateway(context)) {
            return Unauthorized.gateway("Unauthorized");
        }
        return anonymous
                .to(context.request().method().name(), context.request().path())
                .orElseGet(() -> Unauthorized.missing(kind.cloud()));
    }

    private Answer signedIn(RoutingContext context, Operation operation, Caller caller) {
        String method = context.request().method().name();
        String path = context.request().path().replaceFirst(GATEWAY, "");
        boolean token = operation.kind() == RequestClass.TOKEN;
        if (!token && !authentication.inScope(caller, method, path)) {
            return kind.cloud() ? Unauthorized.scope() : Unauthorized.missing(false);
        }
        if (!kind.cloud() && XsrfCheck.fails(context.request())) {
            return XsrfCheck.refusal();
        }
        Asked asked = new Asked(method, endpointOf(context), path, reads(method, operation.kind()), caller);
        return limits.refusal(asked).orElseGet(() -> limits.counted(asked, answered(context, operation, caller)));
    }

    private static String endpointOf(RoutingContext context) {
        return context.mountPoint() + context.currentRoute().getPath();
    }

    private static boolean reads(String method, RequestClass kind) {
        return method.equals("GET") || kind == RequestClass.SEARCH || kind == RequestClass.BULK_READ;
    }

    /** Refusals count too. */
    private static Answer answered(RoutingContext context, Operation operation, Caller caller) {
        try {
            return endpoint(context, operation, caller);
        } catch (JiraError refused) {
            return refused.answer();
        }
    }

    private static Answer endpoint(RoutingContext context, Operation operation, Caller caller) {
        return operation.endpoint().answer(new Call(context, caller));
    }

    private static boolean gateway(RoutingContext context) {
        return context.request().path().startsWith("/ex/jira/");
    }
}
