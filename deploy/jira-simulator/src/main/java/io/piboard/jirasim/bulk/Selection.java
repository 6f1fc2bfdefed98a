package io.piboard.jirasim.bulk;

import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The issues of a task that its owner sees, and how many others were named. */
record Selection(List<Issue> issues, int invalid) {

    private static final int LIMIT = 1000;

    static Selection of(List<String> wanted, Site site, User user) {
        if (wanted.isEmpty() || wanted.size() > LIMIT) {
            throw BulkErrors.badRequest("Between 1 and " + LIMIT + " issues must be selected.");
        }
        Set<Issue> found = new LinkedHashSet<>();
        int invalid = 0;
        for (String idOrKey : wanted) {
            boolean known = site.issue(idOrKey)
                    .filter(issue -> site.permissions().sees(user, issue))
                    .map(found::add)
                    .isPresent();
            invalid += known ? 0 : 1;
        }
        return new Selection(List.copyOf(found), invalid);
    }
}
