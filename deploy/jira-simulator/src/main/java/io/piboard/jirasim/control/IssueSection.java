package io.piboard.jirasim.control;

import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.Status;
import java.util.List;
import java.util.stream.Collectors;

/** Issues of one project or of all, a page at a time: a site may hold a hundred thousand. */
final class IssueSection {

    private static final int SHOWN = 200;

    private final Site site;

    IssueSection(Site site) {
        this.site = site;
    }

    String html(Call call) {
        String project = call.query("project").orElse("");
        int start = Math.max(0, call.query("start", 0));
        List<Issue> page = site.issues().stream()
                .filter(issue -> project.isEmpty() || issue.key().startsWith(project + "-"))
                .skip(start)
                .limit(SHOWN)
                .toList();
        String more = page.size() < SHOWN
                ? ""
                : "<p><a href=\"?project=" + Html.text(project) + "&amp;start=" + (start + SHOWN) + "#issues\">next "
                        + SHOWN + "</a></p>";
        return "<h2 id=\"issues\">Issues</h2><p>" + projects() + "</p><table>"
                + Html.head("key", "summary", "status", "points", "sprints", "updated")
                + page.stream().map(this::row).collect(Collectors.joining()) + "</table>" + more;
    }

    private String projects() {
        String links = site.catalog().projects().stream()
                .map(Project::key)
                .map(key -> "<a href=\"?project=" + key + "#issues\">" + key + "</a>")
                .collect(Collectors.joining(" "));
        return "<a href=\"/#issues\">all</a> " + links;
    }

    private String row(Issue issue) {
        return Html.row(
                "<a href=\"/browse/" + issue.key() + "\">" + issue.key() + "</a>",
                Html.text(issue.text(FieldId.SUMMARY)),
                Html.text(site.catalog()
                        .status(issue.text(FieldId.STATUS))
                        .map(Status::name)
                        .orElse("")),
                issue.points(),
                issue.sprints().stream()
                        .flatMap(id -> site.sprint(id).stream())
                        .map(Sprint::name)
                        .map(Html::text)
                        .collect(Collectors.joining(", ")),
                "<small>" + issue.updated() + "</small>");
    }
}
