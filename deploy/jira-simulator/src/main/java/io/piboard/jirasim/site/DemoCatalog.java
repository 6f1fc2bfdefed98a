package io.piboard.jirasim.site;

import static io.piboard.jirasim.site.User.Access.SOFTWARE;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.User.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The administrator's part of the demo site: three teams, one project and scrum board each. */
public final class DemoCatalog {

    public static final Status TO_DO = new Status("10100", "To Do", StatusCategory.NEW);
    public static final Status IN_PROGRESS = new Status("10101", "In Progress", StatusCategory.INDETERMINATE);
    public static final Status IN_REVIEW = new Status("10102", "In Review", StatusCategory.INDETERMINATE);
    public static final Status DONE = new Status("10103", "Done", StatusCategory.DONE);

    public static final IssueType EPIC = new IssueType("10000", "Epic", "A large piece of work.", 1);
    public static final IssueType STORY = new IssueType("10001", "Story", "Something a user wants.", 0);
    public static final IssueType BUG = new IssueType("10002", "Bug", "Something that is broken.", 0);
    public static final IssueType TASK = new IssueType("10003", "Task", "Something that has to be done.", 0);

    public static final IssueType SUBTASK = new IssueType("10004", "Sub-task", "A part of a story.", -1);

    public static final User PIBOARD = new User(
            "712020:0a1b2c3d-0000-4000-8000-000000000001",
            "piboard@acme.example",
            "piboard-token",
            "Piboard",
            false,
            SOFTWARE);
    public static final User MIA = new User(
            "712020:0a1b2c3d-0000-4000-8000-000000000002",
            "mia@acme.example",
            "mia-token",
            "Mia Berg",
            false,
            SOFTWARE);
    public static final User ADMIN = new User(
            "712020:0a1b2c3d-0000-4000-8000-000000000003",
            "admin@acme.example",
            "admin-token",
            "Site Admin",
            true,
            SOFTWARE);
    /** Sees nothing. */
    public static final User GUEST = new User(
            "712020:0a1b2c3d-0000-4000-8000-000000000004",
            "guest@acme.example",
            "guest-token",
            "Gus Guest",
            false,
            Access.GUEST);
    /** Works in Jira, but has no licence of Jira Software. */
    public static final User DESK = new User(
            "712020:0a1b2c3d-0000-4000-8000-000000000005",
            "desk@acme.example",
            "desk-token",
            "Desk Clerk",
            false,
            Access.UNLICENSED);

    private DemoCatalog() {}

    /** Projects and boards may be deleted later, so their lists can be changed. */
    public static Catalog create(JiraKind kind) {
        return create(kind, Language.ENGLISH);
    }

    /** Only what is shown is translated. */
    public static Catalog create(JiraKind kind, Language language) {
        List<Project> projects = projects(kind);
        return new Catalog(
                kind,
                language,
                List.of(PIBOARD, MIA, ADMIN, GUEST, DESK),
                List.of(new OAuthClient("piboard-client", "piboard-client-secret", PIBOARD.email())),
                new CopyOnWriteArrayList<>(projects),
                new CopyOnWriteArrayList<>(boards(projects)),
                projects.stream()
                        .flatMap(project -> project.types().stream())
                        .distinct()
                        .toList(),
                statuses(kind),
                named("priority", "Highest", "High", "Medium", "Low", "Lowest"),
                named("resolution", "Done", "Won't Do", "Duplicate"),
                List.of(
                        new LinkType("10000", "Blocks", "is blocked by", "blocks"),
                        new LinkType("10001", "Cloners", "is cloned by", "clones"),
                        new LinkType("10002", "Relates", "relates to", "relates to")));
    }

    private static List<Project> projects(JiraKind kind) {
        List<IssueType> types =
                kind.cloud() ? List.of(EPIC, STORY, BUG, TASK) : List.of(EPIC, STORY, BUG, TASK, SUBTASK);
        List<Project> projects = new ArrayList<>(List.of(
                new Project("10000", "FAL", "Falcons", Project.Style.CLASSIC, true, types),
                new Project("10001", "OWL", "Owls", Project.Style.CLASSIC, false, types),
                new Project("10002", "KIT", "Kites", Project.Style.CLASSIC, false, types)));
        if (kind.cloud()) {
            projects.add(TeamManagedDemo.PROJECT);
        }
        return projects;
    }

    private static List<Board> boards(List<Project> projects) {
        return IntStream.range(0, projects.size())
                .mapToObj(i -> new Board(i + 1, projects.get(i).name() + " board", projects.get(i)))
                .toList();
    }

    private static List<Status> statuses(JiraKind kind) {
        List<Status> statuses = new ArrayList<>(List.of(TO_DO, IN_PROGRESS, IN_REVIEW, DONE));
        if (kind.cloud()) {
            statuses.addAll(TeamManagedDemo.statuses());
        }
        return List.copyOf(statuses);
    }

    private static List<Named> named(String resource, String... names) {
        int base = resource.equals("priority") ? 1 : 10000;
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Named(resource, String.valueOf(base + i), names[i]))
                .toList();
    }
}
