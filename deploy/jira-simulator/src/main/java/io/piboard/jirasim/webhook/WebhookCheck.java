package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.search.Jql;
import io.piboard.jirasim.search.JqlException;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.WebhookRegistration;
import java.net.URI;
import java.util.Set;

/** What a registration is refused for. */
final class WebhookCheck {

    private WebhookCheck() {}

    /** Administrators only, and none of the apps people have consented to on Cloud. */
    static void admin(Call call) {
        boolean app = call.caller().means() == Means.CONSENT
                && !call.caller().scopes().hold("ADMIN");
        if (!call.user().admin() || app) {
            throw JiraError.of(
                    403, "You are not authorized to perform this action. Administrator privileges are required.");
        }
    }

    /** The one that the path names, for administrators. */
    static WebhookRegistration found(Site site, Call call) {
        admin(call);
        return site.webhook(call.number("webhook"))
                .orElseThrow(() -> JiraError.notFound("No webhook with id " + call.path("webhook") + "."));
    }

    static void url(String url) {
        if (!Set.of("http", "https").contains(scheme(url))) {
            throw JiraError.badRequest("The webhook needs a valid http or https URL.");
        }
    }

    static String scheme(String url) {
        try {
            String filled = String.valueOf(url).replaceAll("\\$?\\{[a-z.]+}", "x");
            return String.valueOf(URI.create(filled).getScheme());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    static void filter(String filter, Site site) {
        try {
            Jql.compile(filter, site, null);
        } catch (JqlException e) {
            throw JiraError.badRequest("The JQL filter is not valid: " + e.getMessage());
        }
    }
}
