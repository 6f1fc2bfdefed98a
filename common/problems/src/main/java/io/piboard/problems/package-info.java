/**
 * What services answer alike when something they stand on is away: {@link io.piboard.problems.DatabaseAway} tells such
 * failures from others, {@link io.piboard.problems.AwayMapper} answers them;
 * {@link io.piboard.problems.Hopeless} tells records that will never work.
 */
package io.piboard.problems;
