package io.piboard.jirasim.site;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** What hangs together in the database: kept up to date with every change, so that nobody has to look at everything. */
final class Relations {

    private final Groups<IssueLink> links = new Groups<>();
    private final Groups<Issue> children = new Groups<>();
    private final Groups<Issue> members = new Groups<>();
    private final Groups<Comment> comments = new Groups<>();
    private final Groups<History> histories = new Groups<>();
    private final NavigableSet<RankPlace> ranks = new TreeSet<>();

    Collection<IssueLink> links(long issue) {
        return links.of(issue);
    }

    Collection<Issue> children(long parent) {
        return children.of(parent);
    }

    Collection<Issue> members(long sprint) {
        return members.of(sprint);
    }

    NavigableSet<RankPlace> ranks() {
        return ranks;
    }

    Collection<Comment> comments(long issue) {
        return comments.of(issue);
    }

    Collection<History> histories(long issue) {
        return histories.of(issue);
    }

    void put(Issue issue) {
        parent(issue, parent -> children.put(parent, issue.id(), issue));
        issue.sprints().forEach(sprint -> members.put(sprint, issue.id(), issue));
        if (issue.text(FieldId.RANK) != null) {
            ranks.add(RankPlace.of(issue));
        }
    }

    void remove(Issue issue) {
        parent(issue, parent -> children.remove(parent, issue.id()));
        issue.sprints().forEach(sprint -> members.remove(sprint, issue.id()));
        if (issue.text(FieldId.RANK) != null) {
            ranks.remove(RankPlace.of(issue));
        }
    }

    void put(IssueLink link) {
        links.put(link.source(), link.id(), link);
        links.put(link.destination(), link.id(), link);
    }

    void remove(IssueLink link) {
        links.remove(link.source(), link.id());
        links.remove(link.destination(), link.id());
    }

    void put(Comment comment) {
        comments.put(comment.issue(), comment.id(), comment);
    }

    void remove(Comment comment) {
        comments.remove(comment.issue(), comment.id());
    }

    void put(History history) {
        histories.put(history.issue(), history.id(), history);
    }

    void remove(History history) {
        histories.remove(history.issue(), history.id());
    }

    private static void parent(Issue issue, LongConsumer use) {
        String parent = issue.text(FieldId.PARENT);
        if (parent != null) {
            use.accept(Long.parseLong(parent));
        }
    }
}
