package io.piboard.jira.auth;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;

/** Reads the body of a token answer until it is larger than any such answer can be; then keeps nothing more of it. */
final class BoundedTokenAnswer implements BodyCodec<Buffer> {

    private final int most;

    BoundedTokenAnswer(int most) {
        this.most = most;
    }

    @Override
    public void create(Handler<AsyncResult<BodyStream<Buffer>>> handler) {
        handler.handle(Future.succeededFuture(new Body(most)));
    }

    private static final class Body implements BodyStream<Buffer> {

        private final int most;
        private final Buffer read = Buffer.buffer();
        private final Promise<Buffer> whole = Promise.promise();

        Body(int most) {
            this.most = most;
        }

        @Override
        public Future<Void> write(Buffer piece) {
            if (read.length() + piece.length() > most) {
                whole.tryFail("The token address answered with more than " + most + " bytes");
                return Future.failedFuture("too large");
            }
            read.appendBuffer(piece);
            return Future.succeededFuture();
        }

        @Override
        public void write(Buffer piece, Handler<AsyncResult<Void>> handler) {
            Future<Void> written = write(piece);
            if (handler != null) {
                handler.handle(written);
            }
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            whole.tryComplete(read);
            if (handler != null) {
                handler.handle(Future.succeededFuture());
            }
        }

        @Override
        public Future<Buffer> result() {
            return whole.future();
        }

        @Override
        public void handle(Throwable failure) {
            whole.tryFail(failure);
        }

        @Override
        public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
            return this;
        }

        @Override
        public boolean writeQueueFull() {
            return false;
        }

        @Override
        public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
            return this;
        }
    }
}
