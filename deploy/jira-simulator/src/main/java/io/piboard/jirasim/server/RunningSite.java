package io.piboard.jirasim.server;

import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.auth.Authentication;
import io.piboard.jirasim.change.ChangeHistory;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.change.IssueWriteLimit;
import io.piboard.jirasim.demo.DemoSite;
import io.piboard.jirasim.demo.MoreIssues;
import io.piboard.jirasim.mischief.BehindOurBack;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.requests.RequestJournal;
import io.piboard.jirasim.search.SearchIndex;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.storage.FileJournal;
import io.piboard.jirasim.storage.Journal;
import io.piboard.jirasim.webhook.Deliveries;
import io.piboard.jirasim.webhook.Webhooks;
import io.piboard.jirasim.workflow.Workflows;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.function.BiConsumer;

/** Puts the parts of a simulator together and runs them on one event loop, so that requests never interleave. */
public final class RunningSite {

    private final SimulatorOptions options;
    private final Mischief mischief = new Mischief();
    private final RequestJournal requests = new RequestJournal();
    private final Deliveries deliveries = new Deliveries();
    private final Workflows workflows = new Workflows();
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final EventLoop loop = new EventLoop(vertx);
    private final Journal journal;
    private int port;
    private Site site;
    private SearchIndex index;
    private Changes changes;
    private BehindOurBack colleagues;
    private Webhooks webhooks;

    public RunningSite(SimulatorOptions options) {
        this.options = options;
        this.journal = options.dataFile() == null ? Journal.none() : FileJournal.open(options.dataFile());
    }

    /** Blocks until the port is open. */
    public void start() {
        site = filled();
        index = new SearchIndex(site, mischief);
        Promise<HttpServer> listening = Promise.promise();
        vertx.runOnContext(onLoop -> listen().onComplete(listening));
        port = listening
                .future()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    public void stop() {
        if (webhooks != null) {
            webhooks.stop();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
        journal.close();
    }

    public int port() {
        return port;
    }

    public Mischief mischief() {
        return mischief;
    }

    public Workflows workflows() {
        return workflows;
    }

    public RequestJournal requests() {
        return requests;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    /** Only for what is safe for any thread, once it runs. */
    public Site site() {
        return site;
    }

    /** Returns when it is done. */
    public void behindOurBack(JsonObject action) {
        loop.run(() -> colleagues.act(action));
    }

    /** Does something on the event loop, as a request would, and waits for it. */
    public void act(BiConsumer<Site, Changes> action) {
        loop.run(() -> action.accept(site, changes));
    }

    private Future<HttpServer> listen() {
        try {
            HttpServerOptions http = new HttpServerOptions().setCompressionSupported(true);
            return vertx.createHttpServer(http).requestHandler(router()).listen(options.port(), options.host());
        } catch (RuntimeException cannotStart) {
            return Future.failedFuture(cannotStart);
        }
    }

    /** Takes seconds for a large site, for which the event loop must not stand still. */
    private Site filled() {
        Site empty = new Site(DemoCatalog.create(options.kind(), options.language()), journal, options.clock());
        if (empty.empty()) {
            DemoSite.fill(empty, options.seed());
            new MoreIssues(empty, options.seed()).add(options.issues());
        }
        return empty;
    }

    private Router router() {
        Clock clock = options.clock();
        Administrator administrator = new Administrator(site, workflows, loop);
        mischief.listen(administrator);
        administrator.resume(mischief);
        changes = new Changes(site);
        Authentication authentication = new Authentication(site, mischief, options.tokenLife(), clock);
        webhooks = new Webhooks(vertx, site, mischief, deliveries, options, authentication::secretOfApp);
        colleagues = new BehindOurBack(site, changes, webhooks::announce);
        ChangeHistory history = new ChangeHistory();
        changes.listen(history::changed);
        changes.listen(index::changed);
        changes.listen(webhooks::changed);
        IssueLookup lookup = new IssueLookup(site, new IssueWriteLimit(site.kind(), clock));
        Dispatcher dispatcher = new Dispatcher(vertx, clock, site.kind(), authentication, mischief, requests);
        Resources resources = new Resources(site, changes, lookup, index, authentication, deliveries, workflows);
        return new SiteServer(vertx, clock, dispatcher, resources, authentication)
                .router(site, mischief, requests, deliveries, history, colleagues);
    }
}
