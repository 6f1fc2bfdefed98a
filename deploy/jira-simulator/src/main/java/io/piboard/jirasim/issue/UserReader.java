package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Reads people: by account id on Cloud, by login name or key on Data Center. */
final class UserReader {

    private static final String AUTOMATIC = "-1";

    private final Site site;

    UserReader(Site site) {
        this.site = site;
    }

    /** Null and the automatic assignee of this site, which is nobody, clear; not everybody may be given an issue. */
    String assignee(Object value, Issue issue) {
        Optional<String> name = name(value).filter(given -> !given.equals(AUTOMATIC));
        if (name.isEmpty()) {
            return null;
        }
        User user = user(name.get());
        if (!site.permissions().may(user, Permission.ASSIGNABLE_USER, issue)) {
            throw new FieldProblem("User '" + name.get() + "' cannot be assigned issues.");
        }
        return user.accountId();
    }

    String anybody(Object value) {
        return name(value).map(this::user).map(User::accountId).orElse(null);
    }

    private Optional<String> name(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        JsonObject given = FieldReader.object(value, "data was not an object");
        return Optional.ofNullable(site.kind().cloud() ? onCloud(given) : onServer(given));
    }

    private static String onCloud(JsonObject given) {
        if (given.containsKey("name") || given.containsKey("key")) {
            throw new FieldProblem(
                    "'accountId' must be the only user identifying query parameter in GDPR strict mode.");
        }
        return Bodies.text(given, "accountId", given.getString("id"));
    }

    private static String onServer(JsonObject given) {
        if (!given.containsKey("name") && !given.containsKey("key")) {
            throw new FieldProblem("expected Object containing a 'name' property");
        }
        return Bodies.text(given, "name", given.getString("key"));
    }

    private User user(String name) {
        Optional<User> found =
                site.kind().cloud() ? site.catalog().user(name) : site.catalog().userByNameOrKey(name);
        return found.orElseThrow(() -> new FieldProblem("User '" + name + "' does not exist."));
    }
}
