package io.piboard.jira;

import io.piboard.jira.budget.BudgetShare;
import io.piboard.jira.http.Bounds;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How this process treats each Jira connection. */
@ConfigMapping(prefix = "piboard.jira")
interface JiraClientConfig {

    /** How long a connection may take to open. */
    @WithDefault("3S")
    Duration connectTimeout();

    /** How long Jira may be silent before an answer counts as lost. */
    @WithDefault("10S")
    Duration readTimeout();

    /** How often a repeatable call is sent again after a failure. */
    @WithDefault("2")
    @Min(0)
    @Max(5)
    int retries();

    /** First pause before a call is sent again; each further one is longer. */
    @WithDefault("250MS")
    Duration retryDelay();

    /** No repeat starts later than this after the first try, so that a lease on the work can outlast the call. */
    @WithDefault("12S")
    Duration retryWindow();

    /** How many of the last calls decide whether Jira is down. */
    @WithDefault("10")
    @Min(2)
    int breakerWindow();

    /** How long a Jira that is down is left alone. */
    @WithDefault("5S")
    Duration breakerDelay();

    /** The part of a site's request budget that all replicas of this service may use together. */
    @WithDefault("20")
    @Min(1)
    int requestsPerSecond();

    /** How many requests may go at once after a quiet time, all replicas together. */
    @WithDefault("40")
    @Min(1)
    int burst();

    /**
     * How many replicas of this service run, each with the same share of the two figures above; only for the start where
     * they count themselves ({@link JiraSites#shareAmong}).
     */
    @WithDefault("1")
    @Min(1)
    int replicas();

    /** How long an account is left alone that Jira wants a person to log in with first. */
    @WithDefault("10M")
    Duration captchaPause();

    /** A call that would have to wait longer for our own budget is refused as rate limited. */
    @WithDefault("5S")
    Duration budgetWait();

    /** The largest answer that is read; what is larger is given up while it is being read. */
    @WithDefault("16M")
    MemorySize largestAnswer();

    /** Networks beyond the public ones that may be connected to, such as {@code 10.20.0.0/16}: for the operator to say. */
    Optional<List<String>> allowedNetworks();

    /** A net under the client's other time-outs: an answer that drips for ever is never silent for long. */
    default Duration longestCall() {
        return connectTimeout().plus(readTimeout()).plusSeconds(2);
    }

    default BudgetShare budgetShare() {
        return new BudgetShare(requestsPerSecond(), burst(), replicas(), budgetWait());
    }

    default Bounds bounds() {
        return new Bounds(
                connectTimeout(), readTimeout(), longestCall(), largestAnswer().asLongValue());
    }
}
