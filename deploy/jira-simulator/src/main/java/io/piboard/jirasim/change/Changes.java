package io.piboard.jirasim.change;

import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.FormerKey;
import io.piboard.jirasim.site.History;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.LinkType;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The only way anything changes: stores it, then tells the listeners (search index, webhooks). */
public final class Changes {

    private final Site site;
    private final Changelog changelog;
    private final List<Consumer<ChangeEvent>> listeners = new ArrayList<>();
    private boolean bulk;

    public Changes(Site site) {
        this.site = site;
        this.changelog = new Changelog(site);
    }

    public void listen(Consumer<ChangeEvent> listener) {
        listeners.add(listener);
    }

    /** What the work changes is told as a part of a task on many issues. */
    public void inBulk(Runnable work) {
        bulk = true;
        try {
            work.run();
        } finally {
            bulk = false;
        }
    }

    /** Gives a draft its id, key, rank and times; the draft's own are ignored. */
    public Issue create(User user, Issue draft) {
        Commit commit = site.change();
        long id = commit.next(Commit.ISSUES, 20000);
        long number = commit.next(Commit.KEYS + Long.parseLong(draft.project()), 1);
        String project = site.catalog().project(draft.project()).orElseThrow().key();
        Issue issue = new Issue(
                id,
                project + "-" + number,
                draft.project(),
                site.now(),
                site.now(),
                draft.with(FieldId.RANK, site.rankAtTheEnd()).fields(),
                draft.properties());
        long change = commit.next(Commit.CHANGES, 100_000);
        commit.put(issue).commit();
        tell(new ChangeEvent.IssueCreated(user, issue, change, changelog.between(Map.of(), issue)));
        return issue;
    }

    /** Stores what differs from the issue's present state; an edit that changes nothing leaves no trace. */
    public Issue update(User user, Issue wanted, String eventType) {
        Issue before = site.issue(wanted.id()).orElseThrow();
        List<ChangeItem> items = changelog.between(before.fields(), wanted);
        if (items.isEmpty()) {
            return before;
        }
        Issue stored = store(user, wanted, eventType, items);
        changelog
                .ofEpics(before, stored)
                .forEach((id, item) ->
                        site.issue(id).ifPresent(epic -> store(user, epic, "issue_updated", List.of(item))));
        return stored;
    }

    /** Jira leaves {@code updated} alone when only a property changes, and writes no changelog. */
    public void property(User user, Issue issue, String name, Object value) {
        Issue changed = issue.withProperty(name, value);
        site.change().put(changed).commit();
        tell(
                value == null
                        ? new ChangeEvent.PropertyDeleted(user, changed, name)
                        : new ChangeEvent.PropertySet(user, changed, name));
    }

    public void delete(User user, Issue issue) {
        site.links(issue.id()).forEach(link -> unlink(user, link));
        site.children(issue.id()).forEach(child -> update(user, child.with(FieldId.PARENT, null), "issue_updated"));
        Issue last = site.issue(issue.id()).orElseThrow();
        Commit commit = site.change().remove(last);
        site.comments(issue.id()).forEach(commit::remove);
        site.histories(issue.id()).forEach(commit::remove);
        commit.commit();
        tell(new ChangeEvent.IssueDeleted(user, last));
    }

    /** Gives the issue a key of another project; the present one leads to it from now on. */
    Issue move(User user, Issue wanted, Project target) {
        Issue before = site.issue(wanted.id()).orElseThrow();
        Commit commit = site.change();
        String key = target.key() + "-" + commit.next(Commit.KEYS + Long.parseLong(target.id()), 1);
        commit.put(new FormerKey(commit.next(Commit.FORMER_KEYS, 1), before.key(), before.id()));
        Issue moved = new Issue(
                wanted.id(),
                key,
                target.id(),
                wanted.created(),
                wanted.updated(),
                wanted.fields(),
                wanted.properties());
        List<ChangeItem> items = new ArrayList<>(changelog.between(before.fields(), wanted));
        items.addAll(changelog.move(before, moved));
        return store(user, moved, "issue_moved", items, commit);
    }

    public void link(User user, LinkType type, long source, long destination) {
        Commit commit = site.change();
        IssueLink link = new IssueLink(commit.next(Commit.LINKS, 30000), type.id(), source, destination);
        commit.put(link).commit();
        tell(new ChangeEvent.LinkCreated(link));
        tellEnds(user, link, true);
    }

    public void unlink(User user, IssueLink link) {
        site.change().remove(link).commit();
        tell(new ChangeEvent.LinkDeleted(link));
        tellEnds(user, link, false);
    }

    private Issue store(User user, Issue wanted, String eventType, List<ChangeItem> items) {
        return store(user, wanted, eventType, items, site.change());
    }

    private Issue store(User user, Issue wanted, String eventType, List<ChangeItem> items, Commit commit) {
        Issue stored = wanted.touched(site.now());
        long change = commit.next(Commit.CHANGES, 100_000);
        commit.put(stored).put(history(user, stored, change, items)).commit();
        tell(new ChangeEvent.IssueUpdated(user, stored, eventType, change, items, bulk));
        return stored;
    }

    private static History history(User user, Issue issue, long id, List<ChangeItem> items) {
        JsonArray lines = new JsonArray(items.stream().map(ChangeItem::toJson).toList());
        return new History(id, issue.id(), user.accountId(), issue.updated(), lines);
    }

    /** On Cloud a link change is also an update of both issues. */
    private void tellEnds(User user, IssueLink link, boolean added) {
        LinkType type = site.catalog().linkType(link.type()).orElseThrow();
        tellEnd(user, link.source(), link.destination(), type.outward(), added);
        tellEnd(user, link.destination(), link.source(), type.inward(), added);
    }

    private void tellEnd(User user, long issue, long other, String words, boolean added) {
        String key = site.issue(other).map(Issue::key).orElse("");
        String sentence = "This issue " + words + " " + key;
        ChangeItem item = added ? ChangeItem.linked(key, sentence) : ChangeItem.unlinked(key, sentence);
        site.issue(issue).ifPresent(found -> store(user, found, "issue_updated", List.of(item)));
    }

    void tell(ChangeEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
