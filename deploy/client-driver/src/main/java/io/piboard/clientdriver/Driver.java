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
import java.util.UUID;
import java.util.stream.Stream;

/** {@code exercise KIND URL} or {@code reads KIND URL SECONDS CONNECTIONS}; ends with 0 if nothing was wrong. */
@QuarkusMain
public class Driver implements QuarkusApplication {

    private final JiraSites sites;

    Driver(JiraSites sites) {
        this.sites = sites;
    }

    @Override
    public int run(String... words) {
        JiraKind kind = JiraKind.valueOf(words[1]);
        URI url = URI.create(words[2]);
        Report report = new Report();
        switch (words[0]) {
            case "exercise" -> new Exercise(site(kind, url), kind, report).run();
            case "reads" ->
                new Reads(connections(kind, url, Integer.parseInt(words[4])), report)
                        .run(Duration.ofSeconds(Long.parseLong(words[3])));
            default -> report.fault("there is no " + words[0]);
        }
        return report.faults() == 0 ? 0 : 1;
    }

    /** A connection asks an endpoint only so often, whatever the settings say: many of them show what the code can do. */
    private List<JiraSite> connections(JiraKind kind, URI url, int number) {
        return Stream.generate(() -> site(kind, url)).limit(number).toList();
    }

    private JiraSite site(JiraKind kind, URI url) {
        String authorization = System.getenv("PIBOARD_DRIVER_AUTHORIZATION");
        return sites.site(new JiraSiteConfig(
                UUID.randomUUID(), url, kind, () -> Uni.createFrom().item(authorization)));
    }
}
