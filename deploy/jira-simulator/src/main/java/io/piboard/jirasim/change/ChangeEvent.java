package io.piboard.jirasim.change;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Comment;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.User;
import java.util.List;

/** Something that has happened and is already stored. */
public sealed interface ChangeEvent {

    record IssueCreated(User user, Issue issue, long changelog, List<ChangeItem> items) implements ChangeEvent {}

    /** {@code bulk} is set where it is a part of a task on many issues. */
    record IssueUpdated(User user, Issue issue, String eventType, long changelog, List<ChangeItem> items, boolean bulk)
            implements ChangeEvent {}

    record IssueDeleted(User user, Issue issue) implements ChangeEvent {}

    record PropertySet(User user, Issue issue, String property) implements ChangeEvent {}

    record PropertyDeleted(User user, Issue issue, String property) implements ChangeEvent {}

    record LinkCreated(IssueLink link) implements ChangeEvent {}

    record LinkDeleted(IssueLink link) implements ChangeEvent {}

    record SprintCreated(Sprint sprint) implements ChangeEvent {}

    record SprintUpdated(Sprint before, Sprint sprint) implements ChangeEvent {}

    record SprintStarted(Sprint sprint) implements ChangeEvent {}

    record SprintClosed(Sprint sprint) implements ChangeEvent {}

    record SprintDeleted(Sprint sprint) implements ChangeEvent {}

    /** The one event there is of it; {@code issues} went with it. */
    record ProjectDeleted(User user, Project project, List<Issue> issues) implements ChangeEvent {}

    record CommentCreated(User user, Issue issue, Comment comment) implements ChangeEvent {}

    record CommentUpdated(User user, Issue issue, Comment comment) implements ChangeEvent {}

    record CommentDeleted(User user, Issue issue, Comment comment) implements ChangeEvent {}

    record BoardCreated(Board board) implements ChangeEvent {}

    record BoardConfigured(Board board) implements ChangeEvent {}

    record BoardDeleted(Board board) implements ChangeEvent {}
}
