package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Reads what issues live in: fields, projects, boards, sprints. */
final class JiraSurroundings {

    private static final int PAGE = 50;

    private final JiraCaller caller;
    private final boolean cloud;

    JiraSurroundings(JiraCaller caller, boolean cloud) {
        this.caller = caller;
        this.cloud = cloud;
    }

    /** Cloud's old flat list is deprecated, a self-hosted Jira knows no other. */
    Uni<List<JiraProject>> projects() {
        return cloud
                ? JiraPages.all(
                        start -> caller.read(
                                "projects.read", (api, authorization) -> api.projectSearch(authorization, start, PAGE)),
                        "values",
                        JiraReader::project)
                : caller.read("projects.read", JiraApi::projects)
                        .map(answer -> JiraReader.list(answer.body(), JiraReader::project));
    }

    Uni<List<JiraField>> fields() {
        return caller.read("fields.read", JiraApi::fields)
                .map(answer -> JiraReader.list(answer.body(), JiraReader::field));
    }

    Uni<List<JiraLinkType>> linkTypes() {
        return caller.read("linktypes.read", JiraApi::linkTypes)
                .map(answer -> JiraReader.list(answer.body().path("issueLinkTypes"), JiraReader::linkType));
    }

    Uni<JiraProject> project(String idOrKey) {
        return caller.read("project.read", (api, authorization) -> api.project(authorization, idOrKey))
                .map(answer -> JiraReader.project(answer.body()));
    }

    Uni<List<JiraIssueType>> projectStatuses(String project) {
        return caller.read("project.statuses", (api, authorization) -> api.projectStatuses(authorization, project))
                .map(answer -> JiraReader.list(answer.body(), JiraReader::issueType));
    }

    Uni<List<JiraBoard>> boards(String project) {
        return JiraPages.all(
                start -> caller.read(
                        "boards.read", (api, authorization) -> api.boards(authorization, project, start, PAGE)),
                "values",
                JiraReader::board);
    }

    Uni<JiraBoard> board(String id) {
        return caller.read("board.read", (api, authorization) -> api.board(authorization, id))
                .map(answer -> JiraReader.board(answer.body()));
    }

    Uni<Optional<String>> estimationField(String board) {
        return caller.read("board.configuration", (api, authorization) -> api.boardConfiguration(authorization, board))
                .map(answer -> JiraShape.object(answer.body())
                        .at("/estimation/field/fieldId")
                        .asText(""))
                .map(field -> field.isEmpty() ? Optional.empty() : Optional.of(field));
    }

    Uni<JiraSprint> sprint(String id) {
        return caller.read("sprint.read", (api, authorization) -> api.sprint(authorization, id))
                .map(answer -> JiraReader.sprint(answer.body()));
    }

    Uni<List<JiraSprint>> sprints(String board) {
        return JiraPages.all(
                start -> caller.read(
                        "sprints.read", (api, authorization) -> api.sprints(authorization, board, start, PAGE)),
                "values",
                JiraReader::sprint);
    }
}
