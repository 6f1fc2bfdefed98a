package io.piboard.metadata.catalog;

import io.piboard.metadata.catalog.ServedCatalog.Served;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers with what is served, or that it is still the same. */
final class CatalogAnswers {

    static final String READ_AT = "Piboard-Read-At";
    static final String STALE = "Piboard-Stale";

    private CatalogAnswers() {}

    static Response answer(Served served, Request request) {
        EntityTag tag = new EntityTag(served.page().tag());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                same != null ? same : Response.ok(served.page().body(), MediaType.APPLICATION_JSON_TYPE);
        answer.tag(tag).cacheControl(askAgain());
        if (served.readAt() != null) {
            answer.header(READ_AT, served.readAt().toString());
        }
        if (served.freshness().stale()) {
            answer.header(STALE, served.freshness().reason().name());
        }
        return answer.build();
    }

    /** It may be kept, but only by the caller, and never shown without asking whether it is still the same. */
    private static CacheControl askAgain() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
