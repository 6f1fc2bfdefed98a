package io.piboard.clientdriver;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSiteConfig;
import io.piboard.jira.JiraSites;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code exercise KIND URL} or {@code reads KIND URL SECONDS CONNECTIONS}; ends with 0 if nothing was wrong. */
@QuarkusMain
public class Driver implements QuarkusApplication {

    private static final String SUITE = "PIBOARD_DRIVER_AUTHORIZATION";
    private static final String ADMIN = "PIBOARD_DRIVER_ADMIN";
    private static final String APP = "PIBOARD_DRIVER_APP";

    private final JiraSites sites;
    private final AppConsent consent;

    Driver(JiraSites sites, AppConsent consent) {
        this.sites = sites;
        this.consent = consent;
    }

    @Override
    public int run(String... words) {
        JiraKind kind = JiraKind.valueOf(words[1]);
        URI url = URI.create(words[2]);
        Report report = new Report();
        switch (words[0]) {
            case "exercise" -> exercise(kind, url, report).run();
            case "reads" ->
                new Reads(connections(kind, url, Integer.parseInt(words[4])), report)
                        .run(Duration.ofSeconds(Long.parseLong(words[3])));
            default -> report.fault("there is no " + words[0]);
        }
        return report.faults() == 0 ? 0 : 1;
    }

    private Exercise exercise(JiraKind kind, URI url, Report report) {
        Coverage coverage = new Coverage();
        Client client = new Client(site(kind, url, SUITE), kind == JiraKind.CLOUD, coverage);
        List<Steps> steps = List.of(
                new SurroundingSteps(client, report),
                new IssueSteps(client, report),
                new SprintSteps(client, report),
                new LinkSteps(client, report),
                new WebhookSteps(client, site(kind, url, ADMIN), app(url), report));
        return new Exercise(steps, coverage, report);
    }

    private Optional<Supplier<JiraSite>> app(URI gateway) {
        return Optional.ofNullable(System.getenv(APP))
                .map(app -> app.split(":", 2))
                .map(app -> () -> consent.site(gateway, app[0], app[1]));
    }

    /** A connection asks an endpoint only so often, whatever the settings say: many of them show what the code can do. */
    private List<JiraSite> connections(JiraKind kind, URI url, int number) {
        return Stream.generate(() -> site(kind, url, SUITE)).limit(number).toList();
    }

    private JiraSite site(JiraKind kind, URI url, String account) {
        String authorization = System.getenv(account);
        return sites.site(new JiraSiteConfig(
                UUID.randomUUID(), url, kind, () -> Uni.createFrom().item(authorization)));
    }
}
