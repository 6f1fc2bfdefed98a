package io.piboard.jirasim.richtext;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.function.BiConsumer;

/** Lets the endpoints of version 2 speak version 3: documents become text on the way in, text documents on the way out. */
public final class VersionThree implements BiConsumer<RoutingContext, Operation> {

    private final BiConsumer<RoutingContext, Operation> next;

    public VersionThree(BiConsumer<RoutingContext, Operation> next) {
        this.next = next;
    }

    @Override
    public void accept(RoutingContext context, Operation operation) {
        next.accept(context, operation.with(call -> {
            toText(context);
            return toDocuments(context, operation.endpoint().answer(call));
        }));
    }

    private static void toText(RoutingContext context) {
        Buffer body = context.body().buffer();
        if (body != null && body.length() > 0 && parsed(body.toString()) instanceof JsonObject json) {
            RichText.toText(json);
            if (comment(context)) {
                RichText.commentToText(json);
            }
            ((RoutingContextInternal) context).setBody(json.toBuffer());
        }
    }

    private static Answer toDocuments(RoutingContext context, Answer answer) {
        if (!(parsed(answer.body()) instanceof JsonObject json)) {
            return answer;
        }
        RichText.toDocuments(json);
        if (comment(context)) {
            RichText.commentsToDocuments(json);
        }
        return new Answer(answer.status(), answer.contentType(), json.encode(), answer.headers());
    }

    private static boolean comment(RoutingContext context) {
        return context.request().path().contains("/comment");
    }

    /** Null for what is no JSON: the endpoint itself says so. */
    private static Object parsed(String text) {
        try {
            return text.isEmpty() ? null : Json.decodeValue(text);
        } catch (DecodeException e) {
            return null;
        }
    }
}
