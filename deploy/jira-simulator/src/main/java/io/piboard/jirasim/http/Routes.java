package io.piboard.jirasim.http;

import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Registers endpoints below one prefix of Jira's API. */
public final class Routes {

    private final Router router;
    private final BiConsumer<RoutingContext, Operation> dispatcher;

    public Routes(Router router, BiConsumer<RoutingContext, Operation> dispatcher) {
        this.router = router;
        this.dispatcher = dispatcher;
    }

    public Routes get(String path, RequestClass kind, Endpoint endpoint) {
        return add(HttpMethod.GET, path, new Operation(kind, false, endpoint));
    }

    public Routes post(String path, RequestClass kind, Endpoint endpoint) {
        return add(HttpMethod.POST, path, new Operation(kind, false, endpoint));
    }

    public Routes put(String path, RequestClass kind, Endpoint endpoint) {
        return add(HttpMethod.PUT, path, new Operation(kind, false, endpoint));
    }

    public Routes delete(String path, RequestClass kind, Endpoint endpoint) {
        return add(HttpMethod.DELETE, path, new Operation(kind, false, endpoint));
    }

    public Routes anonymous(HttpMethod method, String path, RequestClass kind, Endpoint endpoint) {
        return add(method, path, new Operation(kind, true, endpoint));
    }

    /** The same place, with something around every endpoint. */
    public Routes around(UnaryOperator<Operation> wrapper) {
        return new Routes(router, (context, operation) -> dispatcher.accept(context, wrapper.apply(operation)));
    }

    private Routes add(HttpMethod method, String path, Operation operation) {
        router.route(method, path).handler(context -> dispatcher.accept(context, operation));
        return this;
    }
}
