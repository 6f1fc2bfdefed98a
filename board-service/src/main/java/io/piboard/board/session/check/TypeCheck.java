package io.piboard.board.session.check;

import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.TypePart;
import io.piboard.contracts.metadata.MetadataChanged.CreateField;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether new stickies of each type can become issues in the projects where they are made. */
final class TypeCheck {

    /** What our creates fill in, and the reporter, who is our account if Jira is not told another. */
    private static final Set<String> FILLED = Set.of("project", "issuetype", "summary", "reporter");

    private final KnownSite site;
    private final List<Finding> findings = new ArrayList<>();

    private TypeCheck(KnownSite site) {
        this.site = site;
    }

    static List<Finding> findings(SessionPlan plan, KnownSite site) {
        TypeCheck check = new TypeCheck(site);
        List<ProjectMetadata> projects = plan.teams().stream()
                .flatMap(team -> Optional.ofNullable(team.projectId()).stream())
                .distinct()
                .flatMap(id -> site.project(id).stream())
                .map(known -> known.project())
                .toList();
        plan.stickyTypes().stream().filter(TypePart::isForJira).forEach(type -> check.check(type, projects));
        return check.findings;
    }

    private void check(TypePart type, List<ProjectMetadata> projects) {
        String path = "stickyTypes[" + type.name() + "].issueTypeId";
        if (site.type(type.issueTypeId()).isEmpty()) {
            findings.add(site.judged(FindingCode.UNKNOWN_TYPE.at(
                    path,
                    type.issueTypeId(),
                    "No project of the connection has an issue type " + type.issueTypeId()
                            + " (subtasks do not count).")));
            return;
        }
        projects.forEach(project -> inProject(project, type)
                .ifPresentOrElse(found -> checkScreen(path, project, found), () -> missing(path, project, type)));
        Optional.ofNullable(type.backlog())
                .flatMap(backlog -> site.project(backlog.projectId()))
                .filter(known -> !projects.contains(known.project()))
                .filter(known -> inProject(known.project(), type).isEmpty())
                .ifPresent(known -> missing(path, known.project(), type));
    }

    private void missing(String path, ProjectMetadata project, TypePart type) {
        findings.add(FindingCode.TYPE_MISSING_IN_PROJECT.at(
                path,
                type.issueTypeId(),
                "Project " + project.key() + " has no issue type "
                        + site.type(type.issueTypeId()).map(IssueType::name).orElse(type.issueTypeId())
                        + ": new stickies of the type \"" + type.name() + "\" fail there."));
    }

    /** Nothing is said of a type that our account may not create: the permissions say that. */
    private void checkScreen(String path, ProjectMetadata project, IssueType type) {
        String wanted = type.createFields().stream()
                .filter(field -> field.required() && !field.hasDefault() && !FILLED.contains(field.id()))
                .map(CreateField::name)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!wanted.isEmpty()) {
            findings.add(
                    FindingCode.REQUIRED_FIELD.at(
                            path,
                            type.id(),
                            "Project " + project.key() + " takes no new " + type.name() + " without: " + wanted
                                    + ". New stickies of it fail there until Jira's administrator gives a default or asks no more."));
        }
    }

    private static Optional<IssueType> inProject(ProjectMetadata project, TypePart type) {
        return project.issueTypes().stream()
                .filter(found -> found.id().equals(type.issueTypeId()))
                .findFirst();
    }
}
