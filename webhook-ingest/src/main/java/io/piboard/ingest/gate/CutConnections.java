package io.piboard.ingest.gate;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** Connections on which nobody can tell any more where a request begins: what was read of them is not looked at. */
@Singleton
class CutConnections {

    /** Nearly always: then nobody has to wait for the others' look into the set. */
    private volatile boolean none = true;

    private final Set<HttpConnection> cut = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** True from the first ambiguous request on: requests that were read in the same moment are still to come. */
    boolean isCut(HttpServerRequest request) {
        if (Framing.isAmbiguous(request)) {
            cut(request.connection());
        }
        return !none && cut.contains(request.connection());
    }

    private void cut(HttpConnection connection) {
        if (cut.add(connection)) {
            none = false;
            connection.close();
        }
    }
}
