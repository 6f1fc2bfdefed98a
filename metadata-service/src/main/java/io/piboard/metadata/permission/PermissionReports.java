package io.piboard.metadata.permission;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.metadata.permission.PermissionReport.Announced;
import io.piboard.metadata.permission.PermissionReport.Granted;
import io.piboard.metadata.permission.PermissionReport.Missing;
import io.piboard.metadata.permission.PermissionReport.ProjectReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts what is kept into words. Pure. */
final class PermissionReports {

    private PermissionReports() {}

    static PermissionReport of(UUID connection, List<CheckedProject> projects) {
        return new PermissionReport(
                connection,
                projects.stream().map(PermissionReports::report).toList(),
                projects.stream()
                        .flatMap(PermissionReports::announced)
                        .sorted(Comparator.comparing(Announced::since).reversed())
                        .toList());
    }

    /** A permission of an earlier version is none that we speak of. */
    private static Stream<Announced> announced(CheckedProject project) {
        return project.differences().stream()
                .flatMap(difference -> JiraPermission.of(difference.permission())
                        .map(permission -> new Announced(
                                difference.since(),
                                project.projectKey(),
                                permission.name(),
                                difference.granted(),
                                PermissionWords.announcement(permission, difference.granted(), project.projectKey())))
                        .stream());
    }

    private static ProjectReport report(CheckedProject project) {
        Verdict verdict = project.checkedAt() == null ? Verdict.NOT_CHECKED : Verdict.of(project.missing());
        return new ProjectReport(
                project.projectId(),
                project.projectKey(),
                verdict,
                PermissionWords.verdict(verdict),
                project.checkedAt(),
                Stream.of(JiraPermission.values())
                        .filter(permission -> project.granted().contains(permission.name()))
                        .map(permission -> new Granted(permission.name(), permission.title()))
                        .toList(),
                Stream.of(JiraPermission.values())
                        .filter(permission -> project.missing().contains(permission.name()))
                        .map(permission -> missing(project, permission))
                        .toList());
    }

    private static Missing missing(CheckedProject project, JiraPermission permission) {
        return new Missing(
                permission.name(),
                permission.title(),
                permission.neededBothWays(),
                PermissionWords.switchesOff(permission),
                PermissionWords.whoCanGrant(project.teamManaged()),
                missingSince(project, permission));
    }

    private static Instant missingSince(CheckedProject project, JiraPermission permission) {
        return project.differences().stream()
                .filter(difference -> difference.permission().equals(permission.name()) && !difference.granted())
                .map(CheckedProject.Difference::since)
                .findFirst()
                .orElse(project.checkedAt());
    }
}
