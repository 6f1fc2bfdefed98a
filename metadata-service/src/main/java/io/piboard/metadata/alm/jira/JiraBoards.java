package io.piboard.metadata.alm.jira;

import io.piboard.jira.JiraBoard;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSprint;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads boards, each once in a look: Jira shows a board at every project that its filter names. */
final class JiraBoards {

    private static final String KANBAN = "kanban";

    private final JiraSite jira;
    private final Map<String, BoardContent> read = new HashMap<>();

    JiraBoards(JiraSite jira) {
        this.jira = jira;
    }

    Uni<List<BoardContent>> of(String projectId) {
        return jira.boards(projectId)
                .onItem()
                .transformToMulti(boards -> Multi.createFrom().iterable(boards))
                .onItem()
                .transformToUniAndConcatenate(this::content)
                .collect()
                .asList();
    }

    /** Empty when it is deleted or hidden. */
    Uni<Optional<BoardContent>> one(String boardId) {
        return read.containsKey(boardId)
                ? Uni.createFrom().item(Optional.of(read.get(boardId)))
                : jira.board(boardId)
                        .chain(this::content)
                        .map(Optional::of)
                        .onFailure(JiraException.NotFound.class)
                        .recoverWithItem(Optional.empty());
    }

    /** Kanban has neither sprints nor an estimate. */
    private Uni<BoardContent> content(JiraBoard board) {
        if (read.containsKey(board.id())) {
            return Uni.createFrom().item(read.get(board.id()));
        }
        Uni<BoardContent> content = board.type().equals(KANBAN)
                ? Uni.createFrom().item(new BoardContent(board, Optional.empty(), List.of()))
                : estimation(board).chain(field -> sprints(board).map(all -> new BoardContent(board, field, all)));
        return content.invoke(known -> read.put(board.id(), known));
    }

    /** The settings of a board are not for every account: then the names of the fields have to do. */
    private Uni<Optional<String>> estimation(JiraBoard board) {
        return jira.estimationField(board.id())
                .onFailure(failure ->
                        failure instanceof JiraException.Rejected || failure instanceof JiraException.NotFound)
                .recoverWithItem(Optional.empty());
    }

    /** Team-managed boards may have sprints switched off, which Jira answers with 400: then it has none. */
    private Uni<List<JiraSprint>> sprints(JiraBoard board) {
        return jira.sprints(board.id())
                .onFailure(failure -> failure instanceof JiraException.Rejected rejected && rejected.status() == 400)
                .recoverWithItem(List.of());
    }
}
