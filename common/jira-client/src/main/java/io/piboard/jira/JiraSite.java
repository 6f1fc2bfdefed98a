package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One Jira as one account sees it: everything that may be asked of it.
 *
 * <p>Every Uni sends its request when it is subscribed to, and fails with a {@link JiraException} or not at all. Reads and
 * writes of absolute values are repeated after a failure; {@link #createIssue}, {@link #transition},
 * {@link #createSprint} and a change of a sprint's state never are.
 */
public final class JiraSite {

    private final JiraCaller caller;
    private final JiraSurroundings surroundings;
    private final JiraRights rights;
    private final JiraIssueReads reads;
    private final JiraSearch search;
    private final JiraIssueWrites writes;
    private final JiraLinkWrites links;
    private final JiraSprintWrites sprintWrites;

    JiraSite(JiraCaller caller, boolean cloud) {
        this.caller = caller;
        this.surroundings = new JiraSurroundings(caller, cloud);
        this.rights = new JiraRights(caller, cloud);
        this.reads = new JiraIssueReads(caller, cloud);
        this.search = new JiraSearch(caller, cloud);
        this.writes = new JiraIssueWrites(caller, cloud);
        this.links = new JiraLinkWrites(caller, writes, cloud);
        this.sprintWrites = new JiraSprintWrites(caller);
    }

    public Uni<JiraServerInfo> serverInfo() {
        return caller.read("serverInfo.read", JiraApi::serverInfo).map(JiraReader::serverInfo);
    }

    /** The one sure test of credentials: other resources answer the anonymous with less instead of 401. */
    public Uni<JiraUser> myself() {
        return caller.read("myself.read", JiraApi::myself).map(JiraReader::user);
    }

    public Uni<List<JiraField>> fields() {
        return surroundings.fields();
    }

    /** Fails with {@link JiraException.NotFound} where an administrator has switched links off. */
    public Uni<List<JiraLinkType>> linkTypes() {
        return surroundings.linkTypes();
    }

    /** Those that the account may see. */
    public Uni<List<JiraProject>> projects() {
        return surroundings.projects();
    }

    public Uni<JiraProject> project(String idOrKey) {
        return surroundings.project(idOrKey);
    }

    /** The issue types of a project, each with the statuses of its workflow. */
    public Uni<List<JiraIssueType>> projectStatuses(String projectId) {
        return surroundings.projectStatuses(projectId);
    }

    /** The types of issue that the account may create in this project, without statuses. */
    public Uni<List<JiraIssueType>> creatableTypes(String projectIdOrKey) {
        return rights.creatableTypes(projectIdOrKey);
    }

    /** What the create screen of this type holds and insists on. */
    public Uni<List<JiraCreateField>> createFields(String projectIdOrKey, String issueTypeId) {
        return rights.createFields(projectIdOrKey, issueTypeId);
    }

    /** Which of these permissions ({@code EDIT_ISSUES}, the plural keys) the account has in this project. */
    public Uni<Set<String>> permissions(String projectId, Collection<String> keys) {
        return rights.permissions(projectId, keys);
    }

    /** Who may be assigned in this project and fits the text; not more than 50. */
    public Uni<List<JiraAssignee>> assignable(String projectKey, String text) {
        return rights.assignable(projectKey, text);
    }

    public Uni<List<JiraBoard>> boards(String projectKeyOrId) {
        return surroundings.boards(projectKeyOrId);
    }

    /** Fails with {@link JiraException.NotFound} if it is deleted or hidden. */
    public Uni<JiraBoard> board(String boardId) {
        return surroundings.board(boardId);
    }

    /** The id of the field in which this board estimates; empty if it estimates by none. */
    public Uni<Optional<String>> estimationField(String boardId) {
        return surroundings.estimationField(boardId);
    }

    /** Fails with {@link JiraException.NotFound} if it is deleted or hidden. */
    public Uni<JiraSprint> sprint(String sprintId) {
        return surroundings.sprint(sprintId);
    }

    /** All sprints of a board: closed, active, future. */
    public Uni<List<JiraSprint>> sprints(String boardId) {
        return surroundings.sprints(boardId);
    }

    /** The freshest there is: from the issue itself, never from the search index. */
    public Uni<JiraIssue> issue(String id, Collection<String> fields, Collection<String> properties) {
        return reads.issue(id, fields, properties);
    }

    /** Up to 100 issues at once, as fresh as {@link #issue}; those that are gone or hidden are left out. */
    public Uni<List<JiraIssue>> bulkFetch(
            Collection<String> ids, Collection<String> fields, Collection<String> properties) {
        return reads.bulkFetch(ids, fields, properties);
    }

    /**
     * Finds issues in the search index, which lags behind on Cloud: take ids from it, not values.
     *
     * @param pageToken {@code null} for the first page
     * @param reconcileIds up to 50 issues that Cloud shall judge by their fresh state; Data Center needs none
     */
    public Uni<JiraSearchPage> search(
            String jql, Collection<String> fields, String pageToken, Collection<String> reconcileIds) {
        return search.page(jql, fields, pageToken, reconcileIds);
    }

    /** Fails with {@link JiraException.NotFound} if issue or property are not there. */
    public Uni<JsonNode> issueProperty(String id, String key) {
        return reads.property(id, key);
    }

    /** All histories of an issue, oldest first. */
    public Uni<List<JiraHistory>> changelog(String id) {
        return reads.changelog(id);
    }

    public Uni<List<JiraTransition>> transitions(String id) {
        return reads.transitions(id);
    }

    /** Never repeated: after an unknown outcome look for the properties it was to carry. */
    public Uni<CreatedIssue> createIssue(CreateIssue create) {
        return writes.create(create);
    }

    /** Sets fields by id; a null value clears; Jira takes all or none. */
    public Uni<Void> editIssue(String id, Map<String, ?> fields) {
        return writes.edit(id, fields);
    }

    /**
     * Gives the issue to a person; needs no right to edit.
     *
     * @param person {@link JiraAssignee#assignAs}; {@code null} for nobody
     */
    public Uni<Void> assign(String id, String person) {
        return writes.assign(id, person);
    }

    /** Fails with {@link JiraException.NotFound} if it is not there, also when an earlier try deleted it. */
    public Uni<Void> deleteIssue(String id) {
        return writes.delete(id);
    }

    /** Never repeated: it may lead on from the status it led to. */
    public Uni<Void> transition(String id, String transitionId) {
        return writes.transition(id, transitionId);
    }

    /**
     * Makes a future sprint on its board; never repeated: after an unknown outcome look among {@link #sprints}.
     *
     * @param start {@code null} if it is not known yet, as {@code end} and {@code goal}
     */
    public Uni<JiraSprint> createSprint(String boardId, String name, Instant start, Instant end, String goal) {
        return sprintWrites.create(boardId, name, start, end, goal);
    }

    /** Changes what is named and leaves the rest; not repeated if it starts or closes the sprint. */
    public Uni<Void> updateSprint(String sprintId, SprintUpdate update) {
        return sprintWrites.update(sprintId, update);
    }

    /** Moves up to 50 issues into an open sprint. */
    public Uni<Void> moveToSprint(String sprintId, Collection<String> ids) {
        return writes.moveToSprint(sprintId, ids);
    }

    /** Takes up to 50 issues out of their open sprints. */
    public Uni<Void> moveToBacklog(Collection<String> ids) {
        return writes.moveToBacklog(ids);
    }

    /** Puts up to 50 issues right before another one; answers with the ids of those that Jira did not move. */
    public Uni<List<String>> rankBefore(Collection<String> ids, String otherId) {
        return writes.rankBefore(ids, otherId);
    }

    /** Sets the estimate by the board, which needs no screen; {@code null} clears. */
    public Uni<Void> estimation(String id, String boardId, BigDecimal value) {
        return writes.estimation(id, boardId, value);
    }

    /** "inward <em>blocks</em> outward": the inward issue is the source, whatever the name suggests. */
    public Uni<Void> createLink(String typeId, String inwardIssueId, String outwardIssueId) {
        return links.create(typeId, inwardIssueId, outwardIssueId);
    }

    /** Fails with {@link JiraException.NotFound} if the link is not there, also when an earlier try removed it. */
    public Uni<Void> deleteLink(String linkId) {
        return links.delete(linkId);
    }

    /** Sets the parent; {@code null} takes it away. On Data Center only an epic can be set. */
    public Uni<Void> setParent(String id, String parentId) {
        return links.parent(id, parentId);
    }

    /** What tells others of changes at this site; which of the three it is follows from {@link #serverInfo}. */
    public JiraWebhooks webhooks(WebhookForm form) {
        return switch (form) {
            case ADMIN -> new AdminWebhooks(caller);
            case DATA_CENTER -> new DataCenterWebhooks(caller);
            case APP -> new AppWebhooks(caller);
        };
    }
}
