/**
 * What must hold when all is quiet (architecture section 6): {@link io.piboard.simulation.promise.Promises} asks each of
 * them, with mappings and histories of its own.
 */
package io.piboard.simulation.promise;
