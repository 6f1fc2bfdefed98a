package io.piboard.jirasim.server;

import io.piboard.jirasim.auth.Authentication;
import io.piboard.jirasim.change.ChangeHistory;
import io.piboard.jirasim.control.ControlResource;
import io.piboard.jirasim.control.PageResource;
import io.piboard.jirasim.http.Operation;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.BehindOurBack;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.mischief.MischiefResource;
import io.piboard.jirasim.requests.RequestJournal;
import io.piboard.jirasim.richtext.VersionThree;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.webhook.Deliveries;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Lays out the addresses: Jira under its own prefixes and again behind the gateway's, the control pages beside it. */
final class SiteServer {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final long LARGEST_BODY = 10 * 1024 * 1024;

    private final Vertx vertx;
    private final Clock clock;
    private final Dispatcher dispatcher;
    private final Resources resources;
    private final Authentication authentication;

    SiteServer(Vertx vertx, Clock clock, Dispatcher dispatcher, Resources resources, Authentication authentication) {
        this.vertx = vertx;
        this.clock = clock;
        this.dispatcher = dispatcher;
        this.resources = resources;
        this.authentication = authentication;
    }

    Router router(
            Site site,
            Mischief mischief,
            RequestJournal requests,
            Deliveries deliveries,
            ChangeHistory history,
            BehindOurBack colleagues) {
        Router root = Router.router(vertx);
        root.route().handler(context -> {
            context.response().putHeader("Date", date());
            context.next();
        });
        root.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        Routes control = new Routes(root, Dispatcher::control);
        new ControlResource(site, requests, deliveries, history).mount(control);
        new MischiefResource(mischief).mount(control);
        colleagues.mount(control);
        authentication.mountControl(control);
        new PageResource(site, requests, deliveries).mount(control);
        if (site.kind().cloud()) {
            root.route("/ex/jira/" + Self.CLOUD_ID + "/*").subRouter(jira(site.kind()));
        }
        root.route("/*").subRouter(jira(site.kind()));
        return root;
    }

    /** {@code latest} is 3 on Cloud and 2 on Data Center, which has no 3. */
    private Router jira(JiraKind kind) {
        Router jira = Router.router(vertx);
        jira.route("/rest/api/2/*").subRouter(platform(kind, whole -> whole));
        jira.route("/rest/api/latest/*").subRouter(platform(kind, kind.cloud() ? VersionThree::of : whole -> whole));
        if (kind.cloud()) {
            jira.route("/rest/api/3/*").subRouter(platform(kind, VersionThree::of));
        }
        Router agile = Router.router(vertx);
        Routes ofAgile = new Routes(agile, dispatcher::dispatch);
        resources.mountAgile(ofAgile);
        ofAgile.refuseOtherMethods(Imprint.of(kind)::wrongMethod);
        jira.route("/rest/agile/1.0/*").subRouter(agile);
        Router software = Router.router(vertx);
        resources.mountSoftware(new Routes(software, dispatcher::dispatch));
        jira.route("/rest/software/1.0/*").subRouter(software);
        Routes rest = new Routes(jira, dispatcher::dispatch);
        resources.mountRoot(rest);
        rest.refuseOtherMethods(Imprint.of(kind)::wrongMethod);
        Resources.mountUnknown(rest, Imprint.of(kind));
        return jira;
    }

    private Router platform(JiraKind kind, UnaryOperator<Operation> version) {
        Router platform = Router.router(vertx);
        Routes routes = new Routes(platform, dispatcher::dispatch).around(version);
        resources.mountPlatform(routes);
        routes.refuseOtherMethods(Imprint.of(kind)::wrongMethod);
        return platform;
    }

    private String date() {
        return HTTP_DATE.format(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
