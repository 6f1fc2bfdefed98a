package io.piboard.jirasim.change;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.DeletedProject;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.List;

/** Deletes a project with all that belongs to it; nobody is told of its issues, links and sprints. */
public final class ProjectDeletion {

    private final Site site;
    private final Changes changes;

    public ProjectDeletion(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    /** On the event loop only. */
    public void delete(User user, Project project) {
        List<Issue> issues = site.issues().stream()
                .filter(issue -> issue.project().equals(project.id()))
                .toList();
        List<Board> boards = site.boards().stream()
                .filter(board -> project.equals(board.project()))
                .toList();
        Commit commit = site.change();
        issues.stream()
                .flatMap(issue -> site.links(issue.id()).stream())
                .distinct()
                .forEach(commit::remove);
        issues.forEach(issue -> remove(commit, issue));
        boards.forEach(board -> remove(commit, board));
        commit.put(new DeletedProject(Long.parseLong(project.id()))).commit();
        changes.tell(new ChangeEvent.ProjectDeleted(user, project, issues));
    }

    private void remove(Commit commit, Issue issue) {
        site.comments(issue.id()).forEach(commit::remove);
        site.histories(issue.id()).forEach(commit::remove);
        commit.remove(issue);
    }

    private void remove(Commit commit, Board board) {
        site.sprints().stream().filter(sprint -> sprint.board() == board.id()).forEach(commit::remove);
        commit.remove(board);
    }
}
