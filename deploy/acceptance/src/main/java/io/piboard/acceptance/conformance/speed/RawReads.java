package io.piboard.acceptance.conformance.speed;

import io.piboard.acceptance.conformance.Account;
import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Asks for issues as fast as it is answered, with next to no work of its own: how fast the simulator can serve. */
final class RawReads {

    private static final int CONNECTIONS = 32;
    /** The same fields and the same property as the client in {@code deploy/client-driver} asks for. */
    private static final String QUERY =
            "?fields=summary%2Cstatus%2Cupdated%2Cissuelinks%2Cduedate%2Clabels%2Cissuetype%2Cproject&properties=piboard";

    private final URI site;
    private final List<String> ids;
    private final AtomicLong good = new AtomicLong();
    private final AtomicLong bad = new AtomicLong();
    private volatile long end;

    RawReads(URI site, List<String> ids) {
        this.site = site;
        this.ids = ids;
    }

    /** @return good answers per second */
    double perSecond(int seconds) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
            CountDownLatch done = new CountDownLatch(CONNECTIONS);
            long begin = System.nanoTime();
            end = begin + seconds * 1_000_000_000L;
            for (int i = 0; i < CONNECTIONS; i++) {
                next(client, i, done);
            }
            done.await();
            if (bad.get() > 0) {
                throw new IllegalStateException(bad + " reads were not answered with 200");
            }
            return good.get() * 1e9 / (System.nanoTime() - begin);
        } finally {
            vertx.close();
        }
    }

    private void next(HttpClient client, int number, CountDownLatch done) {
        if (System.nanoTime() > end) {
            done.countDown();
            return;
        }
        client.request(read(ids.get(number % ids.size())))
                .compose(request -> request.send().compose(answer -> {
                    (answer.statusCode() == 200 ? good : bad).incrementAndGet();
                    return answer.end();
                }))
                .onFailure(lost -> bad.incrementAndGet())
                .onComplete(either -> next(client, number + CONNECTIONS, done));
    }

    private RequestOptions read(String id) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(site.getHost())
                .setPort(site.getPort())
                .setURI("/rest/api/2/issue/" + id + QUERY)
                .putHeader("Authorization", Account.SUITE.authorization(JiraKind.CLOUD));
    }
}
