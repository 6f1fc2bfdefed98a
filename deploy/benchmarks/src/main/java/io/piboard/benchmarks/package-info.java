/**
 * Speed as ratios: {@link io.piboard.benchmarks.Run} measures us and our peers in turn; who they are is in
 * {@link io.piboard.benchmarks.peer}, what loads them in {@link io.piboard.benchmarks.tool}, what is compared and what must
 * hold in {@link io.piboard.benchmarks.figure}.
 */
package io.piboard.benchmarks;
