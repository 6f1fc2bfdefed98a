/**
 * Clients that take their time: {@link io.piboard.acceptance.ingest.slow.SlowTool} is a thousand of them by a tool that others
 * wrote, {@link io.piboard.acceptance.ingest.slow.SlowClient} is one of each kind by hand, and
 * {@link io.piboard.acceptance.ingest.slow.ConnectionWatch} tells from the kernel how long the service bore with each.
 */
package io.piboard.acceptance.ingest.slow;
