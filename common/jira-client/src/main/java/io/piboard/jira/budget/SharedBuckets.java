package io.piboard.jira.budget;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.util.function.Supplier;

/** The buckets that processes share: of the site and of its endpoints, each with the part that is this process's now. */
final class SharedBuckets {

    private static final String SITE = "site";

    private final Supplier<BudgetShare> wanted;
    private final RecentBuckets site = new RecentBuckets();
    private final RecentBuckets changing = new RecentBuckets();
    private final RecentBuckets replacing = new RecentBuckets();
    private BudgetShare share;

    /** @param wanted asked before each use: its part changes with the number of processes */
    SharedBuckets(Supplier<BudgetShare> wanted) {
        this.wanted = wanted;
        this.share = wanted.get();
    }

    synchronized BudgetShare share() {
        BudgetShare now = wanted.get();
        if (!now.equals(share)) {
            share = now;
            site.limit(now.site());
            changing.limit(now.endpoint(false));
            replacing.limit(now.endpoint(true));
        }
        return share;
    }

    synchronized Bucket site() {
        return bucket(site, SITE, share().site());
    }

    synchronized Bucket endpoint(String name, boolean replaces) {
        return bucket(replaces ? replacing : changing, name, share().endpoint(replaces));
    }

    private static Bucket bucket(RecentBuckets buckets, String name, Bandwidth limit) {
        return buckets.of(name, () -> Bucket.builder().addLimit(limit).build());
    }
}
