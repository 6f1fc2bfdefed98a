/**
 * What makes a run repeat itself: one thread, {@link io.piboard.simulation.kernel.VirtualTime}, one
 * {@link io.piboard.simulation.kernel.SeededChance}, processes that may die at any moment
 * ({@link io.piboard.simulation.kernel.SimulatedProcess}), and {@link io.piboard.simulation.kernel.PortCall}, through
 * which everything that leaves a process goes.
 */
package io.piboard.simulation.kernel;
