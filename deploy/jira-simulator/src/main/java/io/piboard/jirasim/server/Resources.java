package io.piboard.jirasim.server;

import io.piboard.jirasim.agile.IssueListResource;
import io.piboard.jirasim.auth.Authentication;
import io.piboard.jirasim.board.FilterResource;
import io.piboard.jirasim.bulk.BulkCreateResource;
import io.piboard.jirasim.bulk.BulkFetchResource;
import io.piboard.jirasim.bulk.BulkTaskResource;
import io.piboard.jirasim.bulk.PropertyTaskResource;
import io.piboard.jirasim.catalog.CatalogResource;
import io.piboard.jirasim.catalog.PermissionResource;
import io.piboard.jirasim.catalog.ProjectDeletionResource;
import io.piboard.jirasim.catalog.ProjectResource;
import io.piboard.jirasim.catalog.ServerInfoResource;
import io.piboard.jirasim.catalog.UserResource;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.changelog.ChangelogFetchResource;
import io.piboard.jirasim.changelog.ChangelogResource;
import io.piboard.jirasim.comment.CommentResource;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.issue.AssigneeResource;
import io.piboard.jirasim.issue.CreateIssueResource;
import io.piboard.jirasim.issue.CreateMetadataResource;
import io.piboard.jirasim.issue.IssueResource;
import io.piboard.jirasim.issue.PropertyResource;
import io.piboard.jirasim.issue.Screens;
import io.piboard.jirasim.link.LinkResource;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.search.CloudSearchResource;
import io.piboard.jirasim.search.SearchIndex;
import io.piboard.jirasim.search.ServerSearchResource;
import io.piboard.jirasim.site.Site;
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
    private final Workflows workflows;
    private final Visibility visibility;

    Resources(
            Site site,
            Changes changes,
            IssueLookup lookup,
            SearchIndex index,
            Authentication authentication,
            Deliveries deliveries,
            Workflows workflows) {
        this.site = site;
        this.changes = changes;
        this.lookup = lookup;
        this.index = index;
        this.authentication = authentication;
        this.workflows = workflows;
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
        new ProjectDeletionResource(site, changes).mount(platform);
        new CatalogResource(site).mount(platform);
        new CreateMetadataResource(site, screens).mount(platform);
        if (site.kind().cloud()) {
            new PropertyTaskResource(site, changes).mount(platform);
            new BulkFetchResource(site).mount(platform);
            new ChangelogResource(site, lookup).mount(platform);
            new ChangelogFetchResource(site).mount(platform);
        }
        TransitionResource transitions = new TransitionResource(site, workflows, screens, lookup, changes);
        CreateIssueResource creation = new CreateIssueResource(site, workflows, screens, changes, transitions::take);
        creation.mount(platform);
        new BulkCreateResource(creation).mount(platform);
        new CommentResource(site, lookup, changes).mount(platform);
        new IssueResource(site, lookup, screens, changes).mount(platform);
        new AssigneeResource(site, lookup, changes).mount(platform);
        new PropertyResource(lookup, changes).mount(platform);
        transitions.mount(platform);
        if (site.kind().cloud()) {
            new BulkTaskResource(site, screens, lookup, changes, transitions).mount(platform);
        }
        mountSearch(platform);
        new LinkResource(site, lookup, changes).mount(platform);
        new DynamicWebhookResource(site).mount(platform);
        new FilterResource(site).mount(platform);
    }

    private void mountSearch(Routes platform) {
        if (site.kind().cloud()) {
            new CloudSearchResource(site, index).mount(platform);
        } else {
            new ServerSearchResource(site, index).mount(platform);
        }
    }

    void mountAgile(Routes routes) {
        new AgileResources(site, changes, lookup, index).mount(routes.around(visibility::ofAgile));
    }

    /** Cloud's newer lists of issues; nothing elsewhere. */
    void mountSoftware(Routes routes) {
        if (site.kind().cloud()) {
            new IssueListResource(site, lookup, index).mountSoftware(routes.around(visibility::ofAgile));
        }
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
