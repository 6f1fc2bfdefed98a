package io.piboard.board.session.check;

import io.piboard.board.session.BacklogPlan;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.TypePart;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that teams and backlogs name: whether there are such, whether a number fits, whether new issues have them. */
final class FieldCheck {

    private final KnownSite site;
    private final List<TypePart> types;
    private final List<Finding> findings = new ArrayList<>();

    private FieldCheck(KnownSite site, List<TypePart> types) {
        this.site = site;
        this.types = types;
    }

    static List<Finding> findings(SessionPlan plan, KnownSite site) {
        List<TypePart> types =
                plan.stickyTypes().stream().filter(TypePart::isForJira).toList();
        FieldCheck check = new FieldCheck(site, types);
        plan.teams().stream().filter(team -> team.teamField() != null).forEach(check::check);
        types.stream().filter(type -> type.backlog() != null).forEach(check::check);
        return check.findings;
    }

    private void check(TeamPlan team) {
        String path = "teams[" + team.name() + "].teamField";
        known(path, team.teamField().fieldId())
                .ifPresent(field -> types.forEach(type -> checkScreen(path, team.projectId(), type, field)));
    }

    private void check(TypePart type) {
        BacklogPlan backlog = type.backlog();
        String path = "stickyTypes[" + type.name() + "].backlog";
        backlog.filter().forEach(filter -> known(path + ".filter", filter.fieldId()));
        if (backlog.wsjfField() != null) {
            known(path + ".wsjfField", backlog.wsjfField()).ifPresent(field -> {
                checkNumeric(path + ".wsjfField", field);
                checkScreen(path + ".wsjfField", backlog.projectId(), type, field);
            });
        }
    }

    private Optional<Field> known(String path, String id) {
        Optional<Field> field = site.field(id);
        if (field.isEmpty()) {
            findings.add(site.judged(FindingCode.UNKNOWN_FIELD.at(path, id, "Jira shows us no field " + id + ".")));
        }
        return field;
    }

    private void checkNumeric(String path, Field field) {
        if (!"number".equals(field.type())) {
            findings.add(FindingCode.FIELD_NOT_NUMERIC.at(
                    path,
                    field.id(),
                    "The field \"" + field.name() + "\" is of type " + field.type()
                            + " and cannot order a backlog. Name a numeric one."));
        }
    }

    /** A create screen without fields is one that we may not see. */
    private void checkScreen(String path, String projectId, TypePart type, Field field) {
        site.project(projectId)
                .map(known -> known.project())
                .ifPresent(project -> project.issueTypes().stream()
                        .filter(found -> found.id().equals(type.issueTypeId()))
                        .filter(found -> lacks(found, field))
                        .forEach(found -> findings.add(FindingCode.FIELD_NOT_ON_SCREEN.at(
                                path,
                                field.id(),
                                "The field \"" + field.name() + "\" is not on the create screen of " + found.name()
                                        + " in project " + project.key() + ": new issues are made without it."))));
    }

    private static boolean lacks(IssueType type, Field field) {
        return !type.createFields().isEmpty()
                && type.createFields().stream().noneMatch(shown -> shown.id().equals(field.id()));
    }
}
