package io.piboard.jirasim.site;

import java.util.List;

/** The team-managed project of the demo site on Cloud: it shares nothing but priorities and link types with the others. */
public final class TeamManagedDemo {

    private static final Scope SCOPE = new Scope("10003");

    public static final Status TO_DO = new Status("10110", "To Do", StatusCategory.NEW, SCOPE);
    public static final Status IN_PROGRESS = new Status("10111", "In Progress", StatusCategory.INDETERMINATE, SCOPE);
    public static final Status DONE = new Status("10112", "Done", StatusCategory.DONE, SCOPE);

    public static final IssueType EPIC = new IssueType("10010", "Epic", "A large piece of work.", 1, SCOPE);
    public static final IssueType STORY = new IssueType("10011", "Story", "Something a user wants.", 0, SCOPE);
    public static final IssueType TASK = new IssueType("10012", "Task", "Something that has to be done.", 0, SCOPE);
    public static final IssueType SUBTASK = new IssueType("10013", "Subtask", "A part of a story.", -1, SCOPE);

    public static final Project PROJECT = new Project(
            SCOPE.project(), "SKY", "Skylarks", Project.Style.NEXT_GEN, true, List.of(EPIC, STORY, TASK, SUBTASK));

    private TeamManagedDemo() {}

    /** In the order of the board's columns. */
    public static List<Status> statuses() {
        return List.of(TO_DO, IN_PROGRESS, DONE);
    }
}
