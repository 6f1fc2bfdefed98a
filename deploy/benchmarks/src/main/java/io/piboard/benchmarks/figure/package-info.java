/**
 * The figures: a {@link io.piboard.benchmarks.figure.Session} measures those that belong into the same minutes and returns a
 * {@link io.piboard.benchmarks.figure.Finding} for each.
 */
package io.piboard.benchmarks.figure;
