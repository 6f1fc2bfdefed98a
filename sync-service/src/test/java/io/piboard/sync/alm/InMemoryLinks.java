package io.piboard.sync.alm;

import io.piboard.sync.alm.AlmIssue.Link;
import java.util.List;
import java.util.Objects;

/** Links with one id and two ends, and the parent, which is a field of the child. */
final class InMemoryLinks {

    private final IssueShelf issues;
    private long nextId = 30_000;

    InMemoryLinks(IssueShelf issues) {
        this.issues = issues;
    }

    void link(String actor, String type, String source, String target) {
        issues.get(target);
        if (type.equals(AlmIssue.PARENT)) {
            parent(actor, source, new Link(null, type, target, false));
        } else if (!isLinked(type, source, target)) {
            String id = String.valueOf(nextId++);
            add(actor, source, new Link(id, type, target, false));
            add(actor, target, new Link(id, type, source, true));
        }
    }

    void unlink(String actor, String issueId, Link link) {
        if (link.type().equals(AlmIssue.PARENT)) {
            issues.find(issueId).ifPresent(child -> parent(actor, issueId, null));
        } else {
            ids().forEach(id -> issues.change(
                    Change.Kind.LINKED,
                    actor,
                    id,
                    edit -> edit.links.removeIf(one -> Objects.equals(one.id(), link.id()))));
        }
    }

    /** Whatever leads to an issue goes with it. */
    void forget(String actor, String issueId) {
        ids().stream()
                .filter(id -> !id.equals(issueId))
                .forEach(id -> issues.change(
                        Change.Kind.LINKED,
                        actor,
                        id,
                        edit -> edit.links.removeIf(link -> link.other().equals(issueId))));
    }

    private boolean isLinked(String type, String source, String target) {
        return issues.get(source).links().stream()
                .anyMatch(link -> link.type().equals(type) && link.other().equals(target) && !link.inward());
    }

    private void add(String actor, String id, Link link) {
        issues.change(Change.Kind.LINKED, actor, id, edit -> edit.links.add(link));
    }

    private void parent(String actor, String child, Link parent) {
        issues.change(Change.Kind.UPDATED, actor, child, edit -> {
            edit.links.removeIf(link -> link.type().equals(AlmIssue.PARENT));
            if (parent != null) {
                edit.links.add(parent);
            }
        });
    }

    private List<String> ids() {
        return issues.all().stream().map(AlmIssue::id).toList();
    }
}
