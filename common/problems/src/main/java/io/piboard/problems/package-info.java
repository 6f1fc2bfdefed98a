/**
 * What services answer alike when something they stand on is away: {@link io.piboard.problems.DatabaseAway} tells such
 * failures from others, {@link io.piboard.problems.AwayMapper} answers them.
 */
package io.piboard.problems;
