package io.piboard.ingest.jira;

import io.netty.buffer.ByteBufInputStream;
import io.vertx.core.buffer.Buffer;
import java.io.InputStream;

/** The bytes of a small body, from the first until they are taken: what has been read is not kept while the broker is asked. */
final class SmallBody {

    private Buffer bytes = Buffer.buffer(0);

    void add(Buffer more) {
        bytes = bytes.length() == 0 ? more : bytes.appendBuffer(more);
    }

    InputStream take() {
        InputStream all = new ByteBufInputStream(bytes.getByteBuf());
        bytes = null;
        return all;
    }
}
