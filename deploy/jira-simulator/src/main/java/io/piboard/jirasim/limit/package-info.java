/**
 * Rate limits, off unless the switchboard turns them on: points per hour and bursts of Cloud, buckets of Data Center.
 * Start with {@link io.piboard.jirasim.limit.RateLimits}; that of writes to one issue is in {@code change}.
 */
package io.piboard.jirasim.limit;
