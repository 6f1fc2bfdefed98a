package io.piboard.board.session.document;

import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.document.SessionDocument.Named;
import io.piboard.board.session.document.SessionDocument.ProjectEntry;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import java.util.function.Function;

/** What Jira calls the things that a plan names by id; without a name where nothing is known of one. */
record JiraNames(KnownSite site) {

    ProjectEntry project(String id, String key, Named board) {
        return new ProjectEntry(
                site.project(id).map(known -> known.project().key()).orElse(key), id, board);
    }

    Named board(String id) {
        return named(id, board -> site.board(board).map(Board::name).orElse(null));
    }

    Named sprint(String id) {
        return named(id, sprint -> site.sprint(sprint).map(Sprint::name).orElse(null));
    }

    Named issueType(String id) {
        return named(id, type -> site.type(type).map(IssueType::name).orElse(null));
    }

    Named field(String id) {
        return named(id, field -> site.field(field).map(Field::name).orElse(null));
    }

    Named linkType(String id) {
        return StringWish.PARENT.equals(id)
                ? new Named(id, null)
                : named(
                        id,
                        type -> site.linkTypes()
                                .filter(known -> known.id().equals(type))
                                .map(LinkType::name)
                                .findFirst()
                                .orElse(null));
    }

    private static Named named(String id, Function<String, String> name) {
        return id == null ? null : new Named(name.apply(id), id);
    }
}
