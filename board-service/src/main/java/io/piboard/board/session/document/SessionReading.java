package io.piboard.board.session.document;

import io.piboard.board.session.IterationPart;
import io.piboard.board.session.LinkRulePart;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.TypePart;
import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.document.SessionDocument.Direction;
import io.piboard.board.session.document.SessionDocument.IterationEntry;
import io.piboard.board.session.document.SessionDocument.LinkRuleEntry;
import io.piboard.board.session.document.SessionDocument.TeamEntry;
import io.piboard.board.session.document.SessionDocument.TypeEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a document as a plan; lists everything that cannot be understood. Pure. */
final class SessionReading {

    /** @param plan of no use if there are faults */
    record Read(SessionPlan plan, List<String> faults) {}

    private final SessionDocument document;
    private final OwnIds own;
    private final JiraIds jira;
    private final UUID connection;
    private final List<String> faults;

    private SessionReading(
            SessionDocument document, OwnIds own, UUID connection, KnownSite site, boolean jiraIdsCount) {
        this.document = document;
        this.own = own;
        this.connection = connection;
        this.faults = new ArrayList<>();
        this.jira = new JiraIds(site, jiraIdsCount, faults);
    }

    /**
     * @param present {@code null} for a new session
     * @param connection which it shall have; {@code null} for none
     * @param site of that connection
     */
    static Read read(SessionDocument document, UUID session, SessionPlan present, UUID connection, KnownSite site) {
        boolean ownIdsCount = document.session() == null || document.session().equals(session);
        boolean jiraIdsCount =
                document.connection() == null || document.connection().equals(connection);
        OwnIds own = new OwnIds(session, ownIdsCount, present);
        SessionReading reading = new SessionReading(document, own, connection, site, jiraIdsCount);
        SessionPlan plan = reading.plan();
        return new Read(plan, List.copyOf(reading.faults));
    }

    private SessionPlan plan() {
        once(
                "iterations",
                document.iterations().stream().map(IterationEntry::name).toList());
        once("teams", document.teams().stream().map(TeamEntry::name).toList());
        once("stickyTypes", document.stickyTypes().stream().map(TypeEntry::name).toList());
        List<IterationPart> iterations = IntStream.range(
                        0, document.iterations().size())
                .mapToObj(index -> iteration(document.iterations().get(index), index))
                .toList();
        TeamReading teamReading = new TeamReading(jira, own, ids(iterations), faults);
        List<TeamPlan> teams = document.teams().stream().map(teamReading::team).toList();
        TypeReading typeReading = new TypeReading(jira, own, TeamReading.planned(teams));
        List<TypePart> types =
                document.stickyTypes().stream().map(typeReading::type).toList();
        return new SessionPlan(
                document.name(),
                connection,
                document.conflictPolicy(),
                document.deletePolicy(),
                iterations,
                teams,
                types,
                rules(types));
    }

    private IterationPart iteration(IterationEntry entry, int index) {
        return new IterationPart(
                own.iteration(entry.name(), entry.id()),
                entry.name(),
                entry.position() == null ? index + 1 : entry.position(),
                entry.startsOn(),
                entry.endsOn());
    }

    private List<LinkRulePart> rules(List<TypePart> types) {
        Map<String, UUID> ids = types.stream()
                .collect(Collectors.toMap(TypePart::name, TypePart::stickyType, (first, second) -> first));
        return document.linkRules().stream().map(entry -> rule(entry, ids)).toList();
    }

    private LinkRulePart rule(LinkRuleEntry entry, Map<String, UUID> types) {
        String path = "linkRules[" + entry.from() + " -> " + entry.to() + "]";
        return new LinkRulePart(
                type(path + ".from", entry.from(), types),
                type(path + ".to", entry.to(), types),
                jira.linkType(path + ".linkType", entry.linkType()),
                entry.direction() == Direction.INWARD);
    }

    private UUID type(String path, String name, Map<String, UUID> types) {
        UUID id = types.get(name);
        if (id == null) {
            faults.add(path + ": the document has no sticky type \"" + name + "\"");
        }
        return id;
    }

    private void once(String list, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> faults.add(list + ": \"" + name + "\" is there twice"));
    }

    private static Map<String, UUID> ids(List<IterationPart> iterations) {
        return iterations.stream()
                .collect(Collectors.toMap(IterationPart::name, IterationPart::id, (first, second) -> first));
    }
}
