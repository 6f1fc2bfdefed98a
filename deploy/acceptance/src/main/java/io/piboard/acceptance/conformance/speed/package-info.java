/** Whether the simulator answers faster than our client can ask: {@link io.piboard.acceptance.conformance.speed.SpeedTrial}. */
package io.piboard.acceptance.conformance.speed;
