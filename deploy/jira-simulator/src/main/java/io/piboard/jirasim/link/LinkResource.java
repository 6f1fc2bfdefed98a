package io.piboard.jirasim.link;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.LinkType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Permissions;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.LinkView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Creates, shows and deletes links. The inward issue is the source, whatever the name suggests. */
public final class LinkResource {

    private final Site site;
    private final IssueLookup lookup;
    private final Changes changes;
    private final LinkView view;

    public LinkResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.changes = changes;
        this.view = new LinkView(site);
    }

    public void mount(Routes platform) {
        platform.get("/issueLinkType", RequestClass.METADATA, call -> types());
        platform.get("/issueLinkType/:type", RequestClass.METADATA, this::type);
        platform.post("/issueLink", RequestClass.LINK, this::create);
        platform.get("/issueLink/:link", RequestClass.LINK, call -> Answer.ok(view.resource(find(call))));
        platform.delete("/issueLink/:link", RequestClass.LINK, this::delete);
    }

    /** Whoever sees both ends and may link in the project of the source. */
    private void requirePermission(Call call, Issue source, Issue destination) {
        Permissions permissions = site.permissions();
        if (!permissions.sees(call.user(), source) || !permissions.sees(call.user(), destination)) {
            throw JiraError.noIssue();
        }
        lookup.require(
                call.user(),
                source,
                Permission.LINK_ISSUES,
                site.kind().refusals().link());
    }

    private Answer types() {
        JsonArray types = new JsonArray();
        site.catalog().linkTypes().forEach(type -> types.add(type.toJson()));
        return Answer.ok(new JsonObject().put("issueLinkTypes", types));
    }

    private Answer type(Call call) {
        return Answer.ok(site.catalog()
                .linkType(call.path("type"))
                .orElseThrow(() -> JiraError.notFound("No issue link type with id '" + call.path("type") + "' exists."))
                .toJson());
    }

    private Answer create(Call call) {
        JsonObject body = call.body();
        LinkType type = reference(body, "type")
                .flatMap(site.catalog()::linkType)
                .orElseThrow(() -> JiraError.notFound("No issue link type with that id or name found."));
        Issue source = end(body, "inwardIssue");
        Issue destination = end(body, "outwardIssue");
        requirePermission(call, source, destination);
        if (source.id() == destination.id()) {
            throw JiraError.badRequest("You cannot link an issue to itself.");
        }
        boolean known = site.links(source.id()).stream()
                .anyMatch(link -> link.type().equals(type.id())
                        && link.source() == source.id()
                        && link.destination() == destination.id());
        if (!known) {
            changes.link(call.user(), type, source.id(), destination.id());
        }
        return Answer.empty(201);
    }

    private Answer delete(Call call) {
        IssueLink link = find(call);
        lookup.require(
                call.user(),
                lookup.find(String.valueOf(link.source())),
                Permission.LINK_ISSUES,
                site.kind().refusals().link());
        changes.unlink(call.user(), link);
        return Answer.noContent();
    }

    private IssueLink find(Call call) {
        return site.link(call.number("link"))
                .filter(link -> visible(call, link.source()) && visible(call, link.destination()))
                .orElseThrow(() -> JiraError.notFound("No issue link with id '" + call.path("link") + "' exists."));
    }

    private boolean visible(Call call, long issue) {
        return site.issue(issue)
                .filter(one -> site.permissions().sees(call.user(), one))
                .isPresent();
    }

    private Issue end(JsonObject body, String member) {
        return lookup.forWrite(reference(body, member)
                .orElseThrow(() -> JiraError.badRequest("'" + member + "' must hold an id or a key.")));
    }

    private static Optional<String> reference(JsonObject body, String member) {
        if (!(body.getValue(member) instanceof JsonObject given)) {
            return Optional.empty();
        }
        Object id = given.getValue("id", given.getValue("key", given.getValue("name")));
        return Optional.ofNullable(id).map(Object::toString);
    }
}
