package io.piboard.ingest.gate;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/**
 * Whether two readers could see the end of a request in two places: then a proxy before us and we would not count the same
 * requests. Netty refuses most of that; this is the rest.
 */
final class Framing {

    private static final String TRANSFER = "transfer-encoding:";
    private static final String LENGTH = "content-length:";

    private Framing() {}

    static boolean isAmbiguous(HttpServerRequest request) {
        List<String> transfer = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean unheard = !transfer.isEmpty()
                && !(transfer.size() == 1 && transfer.getFirst().equalsIgnoreCase("chunked"));
        return unheard
                || request.headers().getAll(HttpHeaders.CONTENT_LENGTH).size() > 1
                || hidesAnother(request.headers());
    }

    private static boolean hidesAnother(MultiMap headers) {
        for (Map.Entry<String, String> header : headers) {
            if (hidesAnother(header)) {
                return true;
            }
        }
        return false;
    }

    /** A line that began with a blank was taken for the rest of the line before; others take it for a header. */
    private static boolean hidesAnother(Map.Entry<String, String> header) {
        String value = header.getValue();
        return value.indexOf(':') > 0 && (contains(value, TRANSFER) || contains(value, LENGTH));
    }

    private static boolean contains(String value, String name) {
        for (int at = 0; at + name.length() <= value.length(); at++) {
            if (value.regionMatches(true, at, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }
}
