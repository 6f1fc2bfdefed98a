package io.piboard.jirasim.server;

import io.piboard.jirasim.agile.AgileIssueResource;
import io.piboard.jirasim.agile.IssueListResource;
import io.piboard.jirasim.board.BoardFeatureResource;
import io.piboard.jirasim.board.BoardResource;
import io.piboard.jirasim.board.NewBoardResource;
import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.epic.BoardEpicResource;
import io.piboard.jirasim.epic.EpicResource;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.rank.RankResource;
import io.piboard.jirasim.search.SearchIndex;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.sprint.BoardMoveResource;
import io.piboard.jirasim.sprint.BoardSprintResource;
import io.piboard.jirasim.sprint.EstimationResource;
import io.piboard.jirasim.sprint.SprintMoveResource;
import io.piboard.jirasim.sprint.SprintPropertyResource;
import io.piboard.jirasim.sprint.SprintResource;

/** What Jira Software has below {@code /rest/agile/1.0}. */
final class AgileResources {

    private final Site site;
    private final Changes changes;
    private final IssueLookup lookup;
    private final SearchIndex index;

    AgileResources(Site site, Changes changes, IssueLookup lookup, SearchIndex index) {
        this.site = site;
        this.changes = changes;
        this.lookup = lookup;
        this.index = index;
    }

    void mount(Routes agile) {
        new BoardResource(site).mount(agile);
        new NewBoardResource(site, changes).mount(agile);
        new BoardSprintResource(site).mount(agile);
        new SprintResource(site, changes).mount(agile);
        new SprintPropertyResource(site).mount(agile);
        new SprintMoveResource(site, lookup, changes).mount(agile);
        if (site.kind().cloud()) {
            new BoardMoveResource(site, lookup, changes).mount(agile);
            new BoardFeatureResource(site, changes).mount(agile);
        }
        new RankResource(site, lookup, changes).mount(agile);
        new EpicResource(site, lookup, changes).mount(agile);
        new BoardEpicResource(site, index).mount(agile);
        new AgileIssueResource(site, lookup).mount(agile);
        new IssueListResource(site, lookup, index).mountAgile(agile);
        new EstimationResource(site, lookup, changes).mount(agile);
    }
}
