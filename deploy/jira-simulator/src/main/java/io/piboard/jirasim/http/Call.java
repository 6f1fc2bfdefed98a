package io.piboard.jirasim.http;

import io.piboard.jirasim.site.User;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One request as an endpoint sees it: who asks, with which parameters and body. */
public final class Call {

    private final RoutingContext context;
    private final Caller caller;
    private final Buffer said;

    public Call(RoutingContext context, Caller caller) {
        this(context, caller, context.body().buffer());
    }

    private Call(RoutingContext context, Caller caller, Buffer said) {
        this.context = context;
        this.caller = caller;
        this.said = said;
    }

    /** The same request with another body. */
    public Call saying(JsonObject body) {
        return new Call(context, caller, body.toBuffer());
    }

    public boolean hasBody() {
        return said != null && said.length() > 0;
    }

    /** Null on the few resources that need no login. */
    public User user() {
        return caller == null ? null : caller.user();
    }

    /** Null on the few resources that need no login. */
    public Caller caller() {
        return caller;
    }

    public String path(String name) {
        return context.pathParam(name);
    }

    public long number(String name) {
        try {
            return Long.parseLong(path(name));
        } catch (NumberFormatException e) {
            throw JiraError.notFound("The value '" + path(name) + "' is not a valid id.");
        }
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.request().getParam(name)).filter(value -> !value.isBlank());
    }

    public int query(String name, int otherwise) {
        try {
            return query(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw JiraError.badRequest("The parameter '" + name + "' must be a number.");
        }
    }

    /** A list parameter, given comma separated, repeated, or both. */
    public List<String> list(String name) {
        return context.queryParam(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The address the client used for this site. */
    public String siteUrl() {
        return context.request().scheme() + "://" + context.request().authority();
    }

    public String uri() {
        return context.request().absoluteURI();
    }

    public String header(String name) {
        return context.request().getHeader(name);
    }

    public String form(String name) {
        return context.request().getFormAttribute(name);
    }

    /** For what is about the request as a whole, such as its signature. */
    public <T> T request(Function<HttpServerRequest, T> reader) {
        return reader.apply(context.request());
    }

    public JsonObject body() {
        String type = header("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            throw JiraError.of(415, "Content-Type must be application/json");
        }
        return (JsonObject) parsed(JsonObject.class);
    }

    /** Any JSON value, for resources whose body is one. */
    public Object bodyValue() {
        return parsed(Object.class);
    }

    private Object parsed(Class<?> expected) {
        try {
            Object value = Json.decodeValue(said);
            if (!expected.isInstance(value)) {
                throw JiraError.badRequest("Can not deserialize instance of " + expected.getSimpleName());
            }
            return value;
        } catch (DecodeException | NullPointerException e) {
            throw JiraError.badRequest("Unexpected character or end of input: the body is no JSON.");
        }
    }
}
