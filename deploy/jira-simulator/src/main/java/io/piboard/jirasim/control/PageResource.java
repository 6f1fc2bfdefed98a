package io.piboard.jirasim.control;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.requests.RequestEntry;
import io.piboard.jirasim.requests.RequestJournal;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.view.IssueView;
import io.piboard.jirasim.webhook.Deliveries;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;

/** Two pages for people: everything at a glance, and one issue under the address that links to Jira use. */
public final class PageResource {

    private static final int SHOWN = 30;

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
        control.anonymous(HttpMethod.GET, "/", RequestClass.OTHER, call -> overview());
        control.anonymous(HttpMethod.GET, "/browse/:issue", RequestClass.OTHER, this::issue);
    }

    private Answer overview() {
        return Answer.html(Html.page(
                "Jira simulator",
                "<h1>Jira simulator</h1><p>" + site.issues().size() + " issues, " + requests.total()
                        + " requests, " + deliveries.toJson(0).getInteger("total") + " webhook deliveries."
                        + " Switchboard of faults: <code>PUT /simulator/mischief</code>.</p>"
                        + "<h2>Requests</h2><table>" + requestRows() + "</table>"
                        + "<h2>Webhooks</h2><table>" + deliveryRows() + "</table>"
                        + "<h2>Issues</h2><table>" + issueRows() + "</table>"));
    }

    private String requestRows() {
        return requests.last(SHOWN).stream().map(PageResource::row).collect(Collectors.joining());
    }

    private static String row(RequestEntry entry) {
        return Html.row(
                entry.time(),
                entry.kind().word(),
                entry.method(),
                Html.text(entry.path()),
                Html.text(entry.user()),
                entry.status() + (entry.answerLost() ? " (lost)" : ""));
    }

    private String deliveryRows() {
        return deliveries.toJson(SHOWN).getJsonArray("last").stream()
                .map(JsonObject.class::cast)
                .map(one -> Html.row(
                        one.getString("time"),
                        one.getString("event"),
                        Html.text(one.getString("url")),
                        one.getString("fate"),
                        one.getString("mischief"),
                        Html.text(one.getJsonArray("attempts").encode())))
                .collect(Collectors.joining());
    }

    private String issueRows() {
        return site.issues().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Issue issue) {
        return Html.row(
                "<a href=\"/browse/" + issue.key() + "\">" + issue.key() + "</a>",
                Html.text(issue.text(FieldId.SUMMARY)),
                site.catalog()
                        .status(issue.text(FieldId.STATUS))
                        .map(Status::name)
                        .orElse(""),
                issue.points(),
                issue.sprints().stream()
                        .flatMap(id -> site.sprint(id).stream())
                        .map(Sprint::name)
                        .map(Html::text)
                        .collect(Collectors.joining(", ")),
                "<small>" + issue.updated() + "</small>");
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
