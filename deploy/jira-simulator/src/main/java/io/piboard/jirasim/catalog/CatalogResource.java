package io.piboard.jirasim.catalog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lists of the whole site: statuses, types, priorities, resolutions; flat, and on Cloud some also by the page. */
public final class CatalogResource {

    private static final int CAP = 1000;

    private final boolean cloud;
    private final Catalog catalog;
    private final EntityShape shape;

    public CatalogResource(Site site) {
        this.cloud = site.kind().cloud();
        this.catalog = site.catalog();
        this.shape = EntityShape.of(catalog);
    }

    public void mount(Routes platform) {
        if (cloud) {
            page(platform, "/priority/search", catalog.priorities());
            page(platform, "/resolution/search", catalog.resolutions());
        } else {
            page(platform, "/priority/page", catalog.priorities());
            page(platform, "/resolution/page", catalog.resolutions());
        }
        list(platform, "/priority", catalog.priorities(), shape::named, catalog::priority);
        list(platform, "/resolution", catalog.resolutions(), shape::named, catalog::resolution);
        list(platform, "/issuetype", catalog.types(), shape::type, catalog::type);
        list(platform, "/status", catalog.statuses(), shape::status, this::status);
    }

    private <T> void list(
            Routes platform,
            String path,
            List<T> all,
            Function<T, JsonObject> form,
            Function<String, Optional<T>> find) {
        JsonArray flat = new JsonArray(all.stream().map(form).toList());
        platform.get(path, RequestClass.METADATA, call -> Answer.ok(flat));
        platform.get(path + "/:entry", RequestClass.METADATA, call -> Answer.ok(form.apply(one(call, find))));
    }

    private void page(Routes platform, String path, List<Named> all) {
        List<JsonObject> entries = all.stream().map(shape::named).toList();
        platform.get(
                path,
                RequestClass.METADATA,
                call -> Answer.ok(Page.of(call, CAP).toJson("values", entries)));
    }

    /** Unlike the others it may be named by its name. */
    private Optional<Status> status(String idOrName) {
        return catalog.status(idOrName)
                .or(() -> catalog.statuses().stream()
                        .filter(status -> status.name().equalsIgnoreCase(idOrName))
                        .findFirst());
    }

    private static <T> T one(Call call, Function<String, Optional<T>> find) {
        return find.apply(call.path("entry"))
                .orElseThrow(() -> JiraError.notFound("There is nothing with id '" + call.path("entry") + "'."));
    }
}
