/**
 * Proves the sync protocol by running it: {@link io.piboard.simulation.Run} is one seed in one
 * {@link io.piboard.simulation.World}, {@link io.piboard.simulation.SimulationRun} runs as many as it is given.
 */
package io.piboard.simulation;
