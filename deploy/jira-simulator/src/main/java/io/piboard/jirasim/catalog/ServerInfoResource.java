package io.piboard.jirasim.catalog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Which Jira it is, without login. Data Center calls itself "Server". */
public final class ServerInfoResource {

    private static final int CLOUD_BUILD = 100293;

    private final Site site;

    public ServerInfoResource(Site site) {
        this.site = site;
    }

    public void mountPlatform(Routes platform) {
        platform.anonymous(HttpMethod.GET, "/serverInfo", RequestClass.METADATA, this::serverInfo);
    }

    /** Only Cloud has it, and no documentation of it. */
    public void mountRoot(Routes root) {
        if (site.kind().cloud()) {
            root.anonymous(HttpMethod.GET, "/_edge/tenant_info", RequestClass.METADATA, call -> tenant());
        }
    }

    private Answer serverInfo(Call call) {
        JiraKind kind = site.kind();
        JsonObject info = new JsonObject()
                .put("baseUrl", call.siteUrl())
                .put("version", kind.version())
                .put("versionNumbers", new JsonArray(kind.versionNumbers()))
                .put("deploymentType", kind.cloud() ? "Cloud" : "Server")
                .put("buildNumber", kind.cloud() ? CLOUD_BUILD : build(kind.versionNumbers()))
                .put("buildDate", "2026-10-01T00:00:00.000+0000")
                .put("serverTime", JiraTime.issue(site.now()))
                .put("scmInfo", "simulator")
                .put("serverTitle", kind.cloud() ? "Jira" : "Acme Jira");
        return Answer.ok(kind.cloud() ? ofCloud(info) : info);
    }

    private static JsonObject ofCloud(JsonObject info) {
        return info.put("defaultLocale", new JsonObject().put("locale", "en_US"))
                .put("serverTimeZone", JiraTime.ZONE.getId());
    }

    /** 10.3.19 is build 10030019. */
    private static int build(List<Integer> version) {
        return version.get(0) * 1_000_000 + version.get(1) * 10_000 + version.get(2);
    }

    private static Answer tenant() {
        return Answer.ok(new JsonObject().put("cloudId", Self.CLOUD_ID));
    }
}
