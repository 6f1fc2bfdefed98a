package io.piboard.jirasim.agile;

import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.FieldSelection;
import java.util.List;

/** {@code GET /rest/agile/1.0/issue/{key}}: the easy way round the sprint strings of Data Center. */
public final class AgileIssueResource {

    private final IssueLookup lookup;
    private final AgileIssueView view;

    public AgileIssueResource(Site site, IssueLookup lookup) {
        this.lookup = lookup;
        this.view = new AgileIssueView(site, lookup);
    }

    public void mount(Routes agile) {
        agile.get("/issue/:issue", RequestClass.READ_ISSUE, this::read);
    }

    private Answer read(Call call) {
        FieldSelection fields = FieldSelection.of(call.list("fields"), "*all");
        return Answer.ok(view.of(lookup.find(call.path("issue")), fields, List.of()));
    }
}
