/**
 * The door: what may come in at all, before anybody knows whose it is. {@link io.piboard.ingest.gate.DeliveryGate} asks
 * {@link io.piboard.ingest.gate.LoopRound}, {@link io.piboard.ingest.gate.ConnectionRate} and
 * {@link io.piboard.ingest.gate.DeliveryBudget} for a place, gives it back, and has
 * {@link io.piboard.ingest.gate.DeliveryMeter} count what became of it; {@link io.piboard.ingest.gate.SlowSenders} hangs up
 * on those who take too long.
 */
package io.piboard.ingest.gate;
