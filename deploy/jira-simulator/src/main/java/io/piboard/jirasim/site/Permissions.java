package io.piboard.jirasim.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The one place that answers whether a user may do something in a project. Everybody may do everything that needs no
 * administrator, but for guests, until somebody takes or gives; safe for any thread, forgotten at a restart.
 */
public final class Permissions {

    private static final String ANY_PROJECT = "";

    private record Grant(String email, Permission permission, String project) {}

    private final Catalog catalog;
    private final Map<Grant, Boolean> changed = new ConcurrentHashMap<>();

    Permissions(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Nobody signed in ({@code user} null) may do anything, nor does who cannot see the project. */
    public boolean may(User user, Permission permission, Project project) {
        return user != null && holds(user, permission, project) && holds(user, Permission.BROWSE_PROJECTS, project);
    }

    private boolean holds(User user, Permission permission, Project project) {
        Boolean here = changed.get(new Grant(user.email(), permission, project.id()));
        return here == null ? everywhere(user, permission) : here;
    }

    public boolean may(User user, Permission permission, Issue issue) {
        return catalog.project(issue.project())
                .filter(project -> may(user, permission, project))
                .isPresent();
    }

    public boolean sees(User user, Issue issue) {
        return may(user, Permission.BROWSE_PROJECTS, issue);
    }

    public boolean sees(User user, Project project) {
        return may(user, Permission.BROWSE_PROJECTS, project);
    }

    /** A permission of the site, or one of projects that the user holds in any of them. */
    public boolean mayAnywhere(User user, Permission permission) {
        return permission.global()
                ? user != null && everywhere(user, permission)
                : catalog.projects().stream().anyMatch(project -> may(user, permission, project));
    }

    /** For many issues at once. */
    public Predicate<Issue> visibleTo(User user) {
        Set<String> ids = visible(user).stream().map(Project::id).collect(Collectors.toSet());
        return issue -> ids.contains(issue.project());
    }

    public List<Project> visible(User user) {
        return catalog.projects().stream()
                .filter(project -> sees(user, project))
                .toList();
    }

    /** Takes effect with the next request; the project is named by key or id, a null one means everywhere. */
    public void take(String email, Permission permission, String projectIdOrKey) {
        change(email, permission, projectIdOrKey, false);
    }

    public void give(String email, Permission permission, String projectIdOrKey) {
        change(email, permission, projectIdOrKey, true);
    }

    /** As it was at the start. */
    public void reset() {
        changed.clear();
    }

    private boolean everywhere(User user, Permission permission) {
        boolean atFirst = permission.forAdminsOnly() ? user.admin() : !user.guest();
        return changed.getOrDefault(new Grant(user.email(), permission, ANY_PROJECT), atFirst);
    }

    private void change(String email, Permission permission, String projectIdOrKey, boolean held) {
        String project = projectIdOrKey == null
                ? ANY_PROJECT
                : catalog.project(projectIdOrKey)
                        .map(Project::id)
                        .orElseThrow(() -> new IllegalArgumentException("no project " + projectIdOrKey));
        changed.put(new Grant(email, permission, project), held);
    }
}
