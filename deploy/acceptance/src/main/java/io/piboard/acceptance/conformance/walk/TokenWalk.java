package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.Account;

/** How programs get in, and what an app may do that nobody else may (facts 2, 3.1 c). */
final class TokenWalk implements Walk {

    private static final String CLOUD_SCOPES =
            "read:jira-work write:jira-work read:jira-user manage:jira-webhook offline_access";

    @Override
    public void go(Probe probe, Ground ground) {
        if (probe.kind().cloud()) {
            serviceAccount(probe);
            consentOnCloud(probe);
        } else {
            personalToken(probe);
            consentOnDataCenter(probe);
        }
    }

    private static void serviceAccount(Probe probe) {
        JsonNode token = probe.anonymous()
                .post(
                        200,
                        "/oauth/token",
                        "{'grant_type':'client_credentials','client_id':'piboard-client','client_secret':'piboard-client-secret'}");
        probe.holds("a service account gets no refresh token", !token.has("refresh_token"));
    }

    private static void consentOnCloud(Probe probe) {
        Probe nobody = probe.anonymous();
        String code = Consent.code(nobody, "/authorize", CLOUD_SCOPES);
        JsonNode first = nobody.post(
                200,
                "/oauth/token",
                "{'grant_type':'authorization_code',%s,'code':'%s','redirect_uri':'%s'}"
                        .formatted(app(), code, Consent.BACK));
        Probe app = probe.with("Bearer " + first.path("access_token").asText());
        JsonNode sites = app.get("/oauth/token/accessible-resources");
        String site = "/ex/jira/" + sites.at("/0/id").asText();
        app.get(site + "/rest/api/3/myself");
        app.get(401, "/rest/api/3/myself");
        dynamicWebhook(app, site);
        JsonNode second = nobody.post(200, "/oauth/token", refresh(first));
        probe.holds("refresh tokens rotate", !second.path("refresh_token").equals(first.path("refresh_token")));
        nobody.post(
                403, "/oauth/token", "{'grant_type':'refresh_token',%s,'refresh_token':'no such'}".formatted(app()));
        probe.adopt(app);
        probe.adopt(nobody);
    }

    private static void dynamicWebhook(Probe app, String site) {
        String hooks = site + "/rest/api/3/webhook";
        JsonNode made = app.post(200, hooks, """
                {'url':'https://sync.example/jira/dyn/1','webhooks':[
                 {'events':['jira:issue_updated'],'jqlFilter':'project = FAL'},
                 {'events':['jira:issue_updated'],'jqlFilter':'watchCount > 1'}]}
                """);
        String id = made.at("/webhookRegistrationResult/0/createdWebhookId").asText();
        app.holds(
                "partial success",
                made.at("/webhookRegistrationResult/1/errors/0").isTextual());
        JsonNode listed = app.get(hooks + "?startAt=0&maxResults=100");
        app.readBack("dynamic webhook", "the list", id, listed.at("/values/0/id"));
        JsonNode life = app.put(200, hooks + "/refresh", "{'webhookIds':[%s]}".formatted(id));
        app.holds("it lives until", life.path("expirationDate").isTextual());
        app.send(202, "DELETE", hooks, "{'webhookIds':[%s]}".formatted(id));
        app.readBack(
                "dynamic webhook removed",
                "the list",
                0,
                app.get(hooks).path("values").size());
    }

    private static void personalToken(Probe probe) {
        String tokens = "/rest/pat/latest/tokens";
        if (probe.kind().selfHostedSince(11, 0)) {
            Probe withPassword = probe.with(Account.SUITE.basic(probe.kind()));
            withPassword.get(403, "/rest/api/2/myself");
            probe.adopt(withPassword);
            return;
        }
        JsonNode made = probe.post(201, tokens, "{'name':'walk','expirationDuration':90}");
        Probe bearer = probe.with("Bearer " + made.path("rawToken").asText());
        probe.readBack(
                "access token",
                "myself",
                "piboard",
                bearer.get("/rest/api/2/myself").path("name"));
        probe.get(tokens);
        probe.delete(204, tokens + "/" + made.path("id").asText());
        bearer.get(401, "/rest/api/2/myself");
        probe.adopt(bearer);
    }

    private static void consentOnDataCenter(Probe probe) {
        if (probe.kind().selfHostedBefore(8, 22)) {
            return;
        }
        Probe nobody = probe.anonymous();
        String code = Consent.code(nobody, "/rest/oauth2/latest/authorize", "WRITE");
        String token = "/rest/oauth2/latest/token";
        String grant = "grant_type=%s&client_id=" + Consent.APP + "&client_secret=" + Consent.SECRET;
        String back = "&redirect_uri=" + Consent.encoded(Consent.BACK);
        JsonNode first = nobody.form(
                200, token, grant.formatted("authorization_code") + "&code=" + Consent.encoded(code) + back);
        Probe app = probe.with("Bearer " + first.path("access_token").asText());
        app.get("/rest/api/2/myself");
        String again = grant.formatted("refresh_token") + "&refresh_token="
                + Consent.encoded(first.path("refresh_token").asText());
        nobody.form(400, token, again);
        JsonNode second = nobody.form(200, token, again + back);
        probe.holds("refresh tokens rotate", !second.path("refresh_token").equals(first.path("refresh_token")));
        probe.adopt(app);
        probe.adopt(nobody);
    }

    private static String app() {
        return "'client_id':'%s','client_secret':'%s'".formatted(Consent.APP, Consent.SECRET);
    }

    private static String refresh(JsonNode token) {
        return "{'grant_type':'refresh_token',%s,'refresh_token':'%s'}"
                .formatted(app(), token.path("refresh_token").asText());
    }
}
