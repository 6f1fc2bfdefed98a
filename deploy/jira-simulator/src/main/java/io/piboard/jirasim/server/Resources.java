package io.piboard.jirasim.server;

import io.piboard.jirasim.auth.Authentication;
import io.piboard.jirasim.catalog.CatalogResource;
import io.piboard.jirasim.catalog.PermissionResource;
import io.piboard.jirasim.catalog.ProjectResource;
import io.piboard.jirasim.catalog.ServerInfoResource;
import io.piboard.jirasim.catalog.UserResource;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.issue.AssigneeResource;
import io.piboard.jirasim.issue.BulkFetchResource;
import io.piboard.jirasim.issue.CreateIssueResource;
import io.piboard.jirasim.issue.CreateMetadataResource;
import io.piboard.jirasim.issue.IssueResource;
import io.piboard.jirasim.issue.PropertyResource;
import io.piboard.jirasim.issue.Screens;
import io.piboard.jirasim.link.LinkResource;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.search.SearchIndex;
import io.piboard.jirasim.search.SearchResource;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.sprint.BoardResource;
import io.piboard.jirasim.sprint.EstimationResource;
import io.piboard.jirasim.sprint.SprintMoveResource;
import io.piboard.jirasim.sprint.SprintResource;
import io.piboard.jirasim.webhook.Deliveries;
import io.piboard.jirasim.webhook.DynamicWebhookResource;
import io.piboard.jirasim.webhook.ServerWebhookResource;
import io.piboard.jirasim.webhook.WebhookResource;
import io.piboard.jirasim.workflow.TransitionResource;
import io.piboard.jirasim.workflow.Workflows;
import io.vertx.core.http.HttpMethod;

/** All of Jira's resources, put under their prefixes. Order matters where a name and a variable share a place. */
final class Resources {

    private final Site site;
    private final Changes changes;
    private final IssueLookup lookup;
    private final SearchIndex index;
    private final Authentication authentication;
    private final Deliveries deliveries;
    private final Workflows workflows = new Workflows();
    private final Visibility visibility;

    Resources(
            Site site,
            Changes changes,
            IssueLookup lookup,
            SearchIndex index,
            Authentication authentication,
            Deliveries deliveries) {
        this.site = site;
        this.changes = changes;
        this.lookup = lookup;
        this.index = index;
        this.authentication = authentication;
        this.visibility = new Visibility(site);
        this.deliveries = deliveries;
    }

    void mountPlatform(Routes routes) {
        Routes platform = routes.around(visibility::ofPlatform);
        Screens screens = new Screens(site);
        new ServerInfoResource(site).mountPlatform(platform);
        new PermissionResource(site).mount(platform);
        new UserResource(site).mount(platform);
        new ProjectResource(site, workflows).mount(platform);
        new CatalogResource(site).mount(platform);
        new CreateMetadataResource(site, screens).mount(platform);
        if (site.kind().cloud()) {
            new BulkFetchResource(site).mount(platform);
        }
        new CreateIssueResource(site, workflows, screens, changes).mount(platform);
        new IssueResource(site, lookup, screens, changes).mount(platform);
        new AssigneeResource(site, lookup, changes).mount(platform);
        new PropertyResource(lookup, changes).mount(platform);
        new TransitionResource(site, workflows, lookup, changes).mount(platform);
        new SearchResource(site, index).mount(platform);
        new LinkResource(site, lookup, changes).mount(platform);
        new DynamicWebhookResource(site).mount(platform);
    }

    void mountAgile(Routes routes) {
        Routes agile = routes.around(visibility::ofAgile);
        new BoardResource(site).mount(agile);
        new SprintResource(site, changes).mount(agile);
        new SprintMoveResource(site, lookup, changes).mount(agile);
        new EstimationResource(site, lookup, changes).mount(agile);
    }

    void mountRoot(Routes root) {
        new ServerInfoResource(site).mountRoot(root);
        authentication.mount(root);
        new WebhookResource(site).mount(root);
        new ServerWebhookResource(site, deliveries).mount(root);
    }

    /** Counted too: a client that asks for what is not there should be seen. */
    static void mountUnknown(Routes root, Imprint imprint) {
        for (HttpMethod method :
                new HttpMethod[] {HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE}) {
            root.anonymous(method, "/*", RequestClass.OTHER, call -> {
                throw imprint.unknown(call.uri());
            });
        }
    }
}
