package io.piboard.jirasim.http;

import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Registers endpoints below one prefix of Jira's API. */
public final class Routes {

    private final Router router;
    private final BiConsumer<RoutingContext, Operation> dispatcher;
    private final Map<String, Set<String>> methods;

    public Routes(Router router, BiConsumer<RoutingContext, Operation> dispatcher) {
        this(router, dispatcher, new TreeMap<>());
    }

    private Routes(Router router, BiConsumer<RoutingContext, Operation> dispatcher, Map<String, Set<String>> methods) {
        this.router = router;
        this.dispatcher = dispatcher;
        this.methods = methods;
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
        return new Routes(
                router, (context, operation) -> dispatcher.accept(context, wrapper.apply(operation)), methods);
    }

    /**
     * What is registered by now takes no other methods.
     *
     * @param refusal made from the methods that a place takes
     */
    public void refuseOtherMethods(Function<String, JiraError> refusal) {
        methods.forEach((path, taken) -> {
            Operation refused = new Operation(RequestClass.OTHER, true, call -> {
                throw refusal.apply(String.join(", ", taken));
            });
            router.route(path).handler(context -> dispatcher.accept(context, refused));
        });
    }

    private Routes add(HttpMethod method, String path, Operation operation) {
        methods.computeIfAbsent(path, place -> new TreeSet<>()).add(method.name());
        router.route(method, path).handler(context -> dispatcher.accept(context, operation));
        return this;
    }
}
