package io.piboard.metadata.consent;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmApp;
import io.piboard.metadata.alm.AlmConsents;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.connection.ConnectionRegistration;
import io.piboard.metadata.connection.ConnectionView;
import io.piboard.metadata.connection.ConsentBeginning;
import io.piboard.metadata.connection.ConsentWanted;
import io.piboard.metadata.connection.Entered;
import io.piboard.metadata.connection.SiteProblems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * Asks an admin to let us into a site as that admin, in two requests of the same person: the way to the site and back
 * goes through a browser, which anybody may have sent here.
 */
@ApplicationScoped
class Consents implements ConsentBeginning {

    private final AlmConsents alm;
    private final PendingConsentTable pending;
    private final ConnectionRegistration registration;

    Consents(AlmConsents alm, PendingConsentTable pending, ConnectionRegistration registration) {
        this.alm = alm;
        this.pending = pending;
        this.registration = registration;
    }

    @Override
    public Uni<ConsentWanted> begin(Entered entered, String person) {
        State state = State.fresh(entered.connection());
        return told(alm.begin(app(entered), state.text()), entered)
                .chain(started -> pending.begin(
                                entered.organisation(),
                                entered.connection(),
                                state,
                                person,
                                new PendingConsent(entered.request(), started.secret()))
                        .onItem()
                        .ifNull()
                        .failWith(Problems::unknownConnection)
                        .map(end -> new ConsentWanted(entered.connection(), started.address(), end.toInstant())));
    }

    /** @param returned the query with which the person came back */
    Uni<ConnectionView> finish(UUID organisation, UUID connection, String person, Map<String, String> returned) {
        State state = new State(returned.getOrDefault("state", ""));
        return pending.take(organisation, connection, state, person)
                .onItem()
                .ifNull()
                .failWith(Problems::noConsentAsked)
                .chain(taken -> registration
                        .entered(organisation, connection, taken.request())
                        .chain(entered -> told(alm.finish(app(entered), taken.secret(), returned), entered)
                                .chain(tokens -> registration.register(entered, tokens))));
    }

    private static AlmApp app(Entered entered) {
        return entered.account().app();
    }

    private static <T> Uni<T> told(Uni<T> answer, Entered entered) {
        return answer.onFailure(AlmException.class)
                .transform(failure -> SiteProblems.of((AlmException) failure, entered.apiUrl()));
    }
}
