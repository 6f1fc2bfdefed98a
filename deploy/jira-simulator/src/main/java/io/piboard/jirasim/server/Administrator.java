package io.piboard.jirasim.server;

import io.piboard.jirasim.mischief.Administration;
import io.piboard.jirasim.mischief.Administration.Denial;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.site.Document;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.workflow.Workflows;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Carries out the part of a plan that an administrator would; every plan starts from how the site was set up. */
final class Administrator implements Consumer<MischiefPlan> {

    private static final long ONLY_ONE = 1;

    private final Site site;
    private final Workflows workflows;
    private final EventLoop loop;
    private volatile Administration current = Administration.NONE;
    private List<Denial> taken = List.of();

    Administrator(Site site, Workflows workflows, EventLoop loop) {
        this.site = site;
        this.workflows = workflows;
        this.loop = loop;
    }

    /** From any thread; but the site is changed by its own only. */
    @Override
    public void accept(MischiefPlan plan) {
        boolean nothing = Stream.of(plan.administration(), current).allMatch(Administration.NONE::equals);
        if (!nothing) {
            loop.run(() -> change(plan));
        }
    }

    private void change(MischiefPlan plan) {
        Administration wish = plan.administration();
        wish.denied().forEach(this::held);
        taken.forEach(
                denial -> site.permissions().give(denial.user(), permission(denial.permission()), denial.project()));
        if (!current.required().isEmpty() || !current.hidden().isEmpty()) {
            site.fieldRules().reset();
        }
        taken = wish.denied().stream().filter(this::held).toList();
        taken.forEach(
                denial -> site.permissions().take(denial.user(), permission(denial.permission()), denial.project()));
        wish.required().forEach(change -> site.fieldRules().require(change.project(), change.field()));
        wish.hidden().forEach(change -> site.fieldRules().hide(change.project(), change.field()));
        change(wish);
        if (!wish.equals(current)) {
            site.change()
                    .put(new Document(Document.Shelf.ADMINISTRATION, ONLY_ONE, wish.into(new JsonObject())))
                    .commit();
        }
        current = wish;
    }

    /** What an administrator did outlives the process, unlike faults of the network. */
    void resume(Mischief mischief) {
        site.document(Document.Shelf.ADMINISTRATION, ONLY_ONE)
                .map(kept -> Administration.fromJson(kept.content()))
                .filter(kept -> !kept.equals(Administration.NONE))
                .ifPresent(kept -> mischief.play(MischiefPlan.NONE.with(kept)));
    }

    /** Only what somebody had is given back later; refuses what is not there. */
    private boolean held(Denial denial) {
        User user = site.catalog()
                .userByEmail(denial.user())
                .orElseThrow(() -> new IllegalArgumentException("no user " + denial.user()));
        Permission permission = permission(denial.permission());
        return denial.project() == null
                ? site.permissions().mayAnywhere(user, permission)
                : site.permissions()
                        .may(
                                user,
                                permission,
                                site.catalog()
                                        .project(denial.project())
                                        .orElseThrow(
                                                () -> new IllegalArgumentException("no project " + denial.project())));
    }

    private void change(Administration wish) {
        if (!current.removedTransitions().isEmpty()) {
            workflows.reset();
        }
        for (IssueType type : site.catalog().types()) {
            wish.removedTransitions().forEach(id -> workflows.change(type.id(), flow -> flow.without(id)));
        }
    }

    private static Permission permission(String key) {
        return Permission.of(key).orElseThrow(() -> new IllegalArgumentException("no permission " + key));
    }
}
