package io.piboard.board.session.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.rest.Problems;
import io.piboard.board.rest.RequestBodies;
import io.piboard.board.session.PlanChangedException;
import io.piboard.board.session.SessionChanges;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.Sessions;
import io.piboard.board.session.Sessions.Kept;
import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.check.KnownSites;
import io.piboard.board.session.check.PlanVerdict;
import io.piboard.board.session.document.ImportTable.ShownImport;
import io.piboard.yaml.Difference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows what a document would change, and applies exactly what was shown or says what has changed since. */
@ApplicationScoped
public class SessionImports {

    private final Sessions sessions;
    private final SessionChanges changes;
    private final KnownSites sites;
    private final RequestBodies bodies;
    private final ImportTable table;

    SessionImports(
            Sessions sessions, SessionChanges changes, KnownSites sites, RequestBodies bodies, ImportTable table) {
        this.sessions = sessions;
        this.changes = changes;
        this.sites = sites;
        this.bodies = bodies;
        this.table = table;
    }

    /** @param connection which the session shall have; {@code null}: the document's, else the one it has */
    public Uni<ImportPreview> show(UUID organisation, UUID session, JsonNode body, UUID connection) {
        SessionDocument document = bodies.read(body, SessionDocument.class);
        return sessions.find(organisation, session)
                .map(view -> view == null ? null : view.plan())
                .chain(present ->
                        show(organisation, session, document, present, wanted(connection, document, present)));
    }

    public Uni<Kept> apply(UUID organisation, UUID session, UUID token) {
        return table.find(organisation, session, token)
                .map(found -> found.orElseThrow(Problems::noSuchImport))
                .chain(shown -> changes.putIfStill(organisation, session, shown.before(), shown.after())
                        .onFailure(PlanChangedException.class)
                        .recoverWithUni(e ->
                                refuse(organisation, session, shown.before(), ((PlanChangedException) e).present())));
    }

    private Uni<ImportPreview> show(
            UUID organisation, UUID session, SessionDocument document, SessionPlan present, UUID connection) {
        UUID token = UUID.randomUUID();
        return sites.of(organisation, connection).chain(site -> {
            SessionPlan plan = read(document, session, present, connection, site);
            PlanVerdict verdict = PlanVerdict.ofChange(present, plan, site);
            return differences(organisation, session, present, plan)
                    .call(differences -> table.keep(
                            organisation,
                            session,
                            token,
                            new ShownImport(present, differences.isEmpty() ? present : plan)))
                    .map(differences -> new ImportPreview(
                            token, present == null, differences, verdict.errors(), verdict.warnings()));
        });
    }

    private SessionPlan read(
            SessionDocument document, UUID session, SessionPlan present, UUID connection, KnownSite site) {
        SessionReading.Read read = SessionReading.read(document, session, present, connection, site);
        if (!read.faults().isEmpty()) {
            throw Problems.invalidBody(read.faults());
        }
        bodies.require(read.plan());
        SessionChanges.requireWhole(read.plan());
        return SessionChanges.inOrder(read.plan());
    }

    private Uni<List<Difference>> differences(UUID organisation, UUID session, SessionPlan before, SessionPlan after) {
        return sites.of(organisation, before == null ? null : before.connection())
                .chain(siteBefore -> sites.of(organisation, after == null ? null : after.connection())
                        .map(siteAfter -> PlanDifferences.between(session, before, siteBefore, after, siteAfter)));
    }

    private Uni<Kept> refuse(UUID organisation, UUID session, SessionPlan shown, SessionPlan present) {
        return differences(organisation, session, shown, present).map(differences -> {
            throw Problems.changedSince(differences);
        });
    }

    private static UUID wanted(UUID asked, SessionDocument document, SessionPlan present) {
        if (asked != null) {
            return asked;
        }
        return document.connection() == null && present != null ? present.connection() : document.connection();
    }
}
