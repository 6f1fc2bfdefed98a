package io.piboard.clientdriver;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.GrantedSite;
import io.piboard.jira.GrantedSites;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSiteConfig;
import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.ConsentStarted;
import io.piboard.jira.auth.Consented;
import io.piboard.jira.auth.JiraApp;
import io.piboard.jira.auth.JiraConsents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person lets the app in (3LO), as the browser would do it; what the app then may do is done behind the gateway. */
@ApplicationScoped
public class AppConsent {

    private static final URI BACK = URI.create("http://127.0.0.1/back");
    private static final String SCOPES = "read:jira-work manage:jira-webhook";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JiraSites sites;
    private final JiraConsents consents;
    private final GrantedSites granted;

    AppConsent(JiraSites sites, JiraConsents consents, GrantedSites granted) {
        this.sites = sites;
        this.consents = consents;
        this.granted = granted;
    }

    /** The one site that the consent is for. */
    JiraSite site(URI gateway, String client, String secret) {
        JiraApp app = new JiraApp.Cloud(gateway, client, secret, SCOPES);
        ConsentStarted started = wait(consents.begin(app, BACK, "s1"));
        Consented consented = wait(consents.finish(app, started.secret(), visit(started.address())));
        String token = ((Consented.Tokens) consented).tokens().accessToken();
        GrantedSite site = wait(granted.of(gateway, token)).getFirst();
        return sites.site(new JiraSiteConfig(
                UUID.randomUUID(),
                gateway.resolve("/ex/jira/" + site.cloudId()),
                JiraKind.CLOUD,
                () -> Uni.createFrom().item("Bearer " + token),
                client));
    }

    /** @return with what the person comes back */
    private static Map<String, String> visit(URI page) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<Void> way =
                    browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
            String back = way.headers().firstValue("Location").orElseThrow();
            return Arrays.stream(URI.create(back).getRawQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("the consent page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T wait(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
