package io.piboard.jira.auth;

import io.piboard.jira.auth.TokenClient.Format;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Data Center's own consent (OAuth 2.0 provider, facts section 2.2), with a proof key. */
record DataCenterConsent(JiraApp.DataCenter app, TokenEndpoint tokens) implements Consent {

    @Override
    public Uni<ConsentStarted> begin(URI callback, String state) {
        ProofKey proof = ProofKey.fresh();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", app.clientId());
        parameters.put("redirect_uri", callback.toString());
        parameters.put("response_type", "code");
        parameters.put("state", state);
        parameters.put("scope", app.scope());
        parameters.put("code_challenge", proof.challenge());
        parameters.put("code_challenge_method", "S256");
        URI address = ConsentAddress.below(app.base(), "/rest/oauth2/latest/authorize", parameters);
        return Uni.createFrom().item(new ConsentStarted(address, new KeptCallback(callback, proof.verifier()).text()));
    }

    @Override
    public Uni<Consented> finish(String secret, Map<String, String> returned) {
        KeptCallback kept = KeptCallback.read(secret);
        TokenClient client = client(kept.callback());
        return tokens.exchange(client, CodeReturned.code(returned), kept.verifier())
                .map(first -> new Consented.Tokens(first, client));
    }

    private TokenClient client(URI callback) {
        URI tokenUrl = JiraCredentials.tokenUrlOf(app.base());
        return new TokenClient(tokenUrl, app.clientId(), app.clientSecret(), callback, Format.FORM);
    }
}
