package io.piboard.jirasim.control;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.requests.RequestJournal;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.IssueView;
import io.piboard.jirasim.webhook.Deliveries;
import io.piboard.jirasim.webhook.RegisteredWebhooks;
import io.vertx.core.http.HttpMethod;
import java.util.stream.Collectors;

/** Two pages for people: everything at a glance, and one issue under the address that links to Jira use. */
public final class PageResource {

    private final Site site;
    private final RequestJournal requests;
    private final Deliveries deliveries;
    private final IssueView view;

    public PageResource(Site site, RequestJournal requests, Deliveries deliveries) {
        this.site = site;
        this.requests = requests;
        this.deliveries = deliveries;
        this.view = IssueView.forRest(site);
    }

    public void mount(Routes control) {
        control.anonymous(HttpMethod.GET, "/", RequestClass.OTHER, this::overview);
        control.anonymous(HttpMethod.GET, "/browse/:issue", RequestClass.OTHER, this::issue);
    }

    private Answer overview(Call call) {
        String title = "Jira simulator (" + site.kind().word() + ")";
        return Answer.html(Html.page(
                title,
                "<h1>" + title + "</h1><p>" + site.issues().size() + " issues, " + requests.total() + " requests, "
                        + deliveries.toJson(0).getInteger("total") + " webhook deliveries."
                        + " Switchboard of faults: <code>PUT /simulator/mischief</code>.</p>"
                        + new RequestSection(requests).html(site.now())
                        + new WebhookSection(new RegisteredWebhooks(site), deliveries).html()
                        + new SprintSection(site).html()
                        + new IssueSection(site).html(call)));
    }

    private Answer issue(Call call) {
        Issue issue = site.issue(call.path("issue")).orElseThrow(JiraError::noIssue);
        String rows = view.fields(issue).stream()
                .map(field -> Html.row(Html.text(field.getKey()), "<code>" + Html.text(field.getValue()) + "</code>"))
                .collect(Collectors.joining());
        return Answer.html(Html.page(
                issue.key(),
                "<p><a href=\"/\">all issues</a></p><h1>" + issue.key() + " "
                        + Html.text(issue.text(FieldId.SUMMARY)) + "</h1><table>" + rows
                        + "</table><h2>Properties</h2><pre>"
                        + Html.text(issue.properties().encodePrettily()) + "</pre>"));
    }
}
