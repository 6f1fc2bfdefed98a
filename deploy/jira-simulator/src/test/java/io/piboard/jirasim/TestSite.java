package io.piboard.jirasim;

import io.piboard.jirasim.demo.DemoSite;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.storage.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The demo site in memory at a fixed time. */
public final class TestSite {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private TestSite() {}

    public static Site demo() {
        return demo(JiraKind.CLOUD);
    }

    public static Site demo(JiraKind kind) {
        Site site = new Site(DemoCatalog.create(kind), Journal.none(), Clock.fixed(NOW, ZoneOffset.UTC));
        DemoSite.fill(site, 1);
        return site;
    }
}
