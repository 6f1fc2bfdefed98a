/**
 * What is due, and who does it: {@link io.piboard.sync.work.WorkQueue} hands out {@link io.piboard.sync.link.Lane}s
 * under a lease with a fencing epoch, {@link io.piboard.sync.work.LinkWorker} visits them.
 */
package io.piboard.sync.work;
