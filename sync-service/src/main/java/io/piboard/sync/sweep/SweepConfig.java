package io.piboard.sync.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the safety net costs Jira: one search per period and page, and a read of what it finds to differ. */
@ConfigMapping(prefix = "piboard.sync.sweep")
public interface SweepConfig {

    /** Between two walks over what has changed lately; 0 switches it off. */
    @WithDefault("15m")
    Duration every();

    /** Between two walks over all ids, for what was deleted or moved away; 0 switches it off. */
    @WithDefault("6h")
    Duration idsEvery();

    /** Between two comparisons with what the board knows; 0 switches it off. Costs Jira nothing. */
    @WithDefault("1h")
    Duration digestEvery();

    /** What is looked at again each time; longer than Jira's search index ever lags behind. */
    @WithDefault("5m")
    Duration overlap();

    /** How often it is asked whether a walk is due. */
    @WithDefault("1s")
    Duration poll();

    default SweepTimes times() {
        return new SweepTimes(every(), idsEvery(), digestEvery(), overlap());
    }
}
