package io.piboard.jirasim.view;

import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;

/** How one kind of Jira writes the small things that others are made of. */
public interface EntityShape {

    static EntityShape of(Catalog catalog) {
        EntityShape english = catalog.kind().cloud() ? new CloudShape() : new ServerShape();
        return new LocalisedShape(english, catalog.language());
    }

    JsonObject user(User user);

    JsonObject type(IssueType type);

    JsonObject project(Project project);

    JsonObject status(Status status);

    /** A priority or a resolution. */
    JsonObject named(Named named);
}
