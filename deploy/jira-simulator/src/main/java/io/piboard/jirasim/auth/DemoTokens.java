package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.User;

/** One personal access token per person of a demo Data Center: the login name and {@code -pat}. */
final class DemoTokens {

    private DemoTokens() {}

    static void fill(Accounts accounts) {
        if (accounts.kind().cloud()) {
            return;
        }
        for (User user : accounts.catalog.users()) {
            if (accounts.saved.find(user.name() + "-pat").isEmpty()) {
                accounts.saved.create(user, "demo", user.name() + "-pat", Scopes.ALL, null);
            }
        }
    }
}
