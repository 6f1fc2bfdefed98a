package io.piboard.jirasim.richtext;

import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Operation;
import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** The platform API under number 3: the same operations, with documents in place of plain text. */
public final class VersionThree {

    /** Requests that may say something about an issue or a comment. */
    private static final Set<RequestClass> WRITING =
            Set.of(RequestClass.CREATE, RequestClass.EDIT, RequestClass.TRANSITION, RequestClass.COMMENT);

    private VersionThree() {}

    public static Operation of(Operation operation) {
        return operation.with(call -> DocumentsInAnswers.of(
                operation.endpoint().answer(WRITING.contains(operation.kind()) ? plain(call) : call)));
    }

    /** Reads have no body, and an unreadable one is the endpoint's own affair. */
    private static Call plain(Call call) {
        return call.hasBody() && call.bodyValue() instanceof JsonObject body
                ? call.saying(DocumentsInRequests.of(body))
                : call;
    }
}
