package io.piboard.jira.auth;

import io.piboard.jira.auth.TokenClient.Format;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Atlassian's consent (3LO, facts section 2.1), which knows no proof key. */
record CloudConsent(JiraApp.Cloud app, TokenEndpoint tokens) implements Consent {

    @Override
    public Uni<ConsentStarted> begin(URI callback, String state) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("audience", "api.atlassian.com");
        parameters.put("client_id", app.clientId());
        parameters.put("scope", app.scope());
        parameters.put("redirect_uri", callback.toString());
        parameters.put("state", state);
        parameters.put("response_type", "code");
        parameters.put("prompt", "consent");
        URI address = ConsentAddress.below(app.base(), "/authorize", parameters);
        return Uni.createFrom().item(new ConsentStarted(address, new KeptCallback(callback, null).text()));
    }

    @Override
    public Uni<Consented> finish(String secret, Map<String, String> returned) {
        TokenClient client = client(KeptCallback.read(secret).callback());
        return tokens.exchange(client, CodeReturned.code(returned), null)
                .map(first -> new Consented.Tokens(first, client));
    }

    private TokenClient client(URI callback) {
        URI tokenUrl = ConsentAddress.below(app.base(), "/oauth/token");
        return new TokenClient(tokenUrl, app.clientId(), app.clientSecret(), callback, Format.JSON);
    }
}
