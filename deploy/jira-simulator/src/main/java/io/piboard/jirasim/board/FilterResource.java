package io.piboard.jirasim.board;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.search.Jql;
import io.piboard.jirasim.search.JqlException;
import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Filter;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Saved filters: those behind the boards, and new ones to make boards from. */
public final class FilterResource {

    private static final long FIRST = 20_000;

    private final Site site;

    public FilterResource(Site site) {
        this.site = site;
    }

    public void mount(Routes platform) {
        platform.post("/filter", RequestClass.METADATA, this::create);
        platform.get("/filter/:filter", RequestClass.METADATA, this::read);
    }

    private Answer create(Call call) {
        JsonObject wish = call.body();
        String name = Bodies.text(wish, "name", "");
        if (name.isBlank()) {
            throw JiraError.badRequest("You must specify a name to save this filter as.");
        }
        String jql = valid(Bodies.text(wish, "jql", ""), call.user());
        Commit commit = site.change();
        Filter filter =
                new Filter(commit.next(Commit.FILTERS, FIRST), name, call.user().accountId(), jql);
        commit.put(filter).commit();
        return Answer.ok(show(filter));
    }

    private String valid(String jql, User user) {
        try {
            Jql.compile(jql, site, user);
            return jql;
        } catch (JqlException refused) {
            throw JiraError.badRequest(refused.getMessage());
        }
    }

    private Answer read(Call call) {
        long id = call.number("filter");
        Filter filter = site.filter(id)
                .or(() -> ofBoard(id))
                .orElseThrow(() -> JiraError.badRequest(
                        "The selected filter is not available to you, perhaps it has been deleted or had its"
                                + " permissions changed."));
        return Answer.ok(show(filter));
    }

    private Optional<Filter> ofBoard(long id) {
        return site.boards().stream()
                .filter(board -> board.filterId() == id)
                .findFirst()
                .map(FilterResource::ofBoard);
    }

    private static Filter ofBoard(Board board) {
        return new Filter(board.filterId(), "Filter for " + board.name(), null, board.filter());
    }

    private JsonObject show(Filter filter) {
        JsonObject json = new JsonObject()
                .put("self", Self.platform("filter/" + filter.id()))
                .put("id", String.valueOf(filter.id()))
                .put("name", filter.name())
                .put("jql", filter.jql())
                .put("favourite", false);
        Optional.ofNullable(filter.owner())
                .flatMap(site.catalog()::user)
                .ifPresent(owner ->
                        json.put("owner", EntityShape.of(site.catalog()).user(owner)));
        return json;
    }
}
