/**
 * What looks at Jira without a bell: {@link io.piboard.sync.sweep.Configuration} hears which sessions and connections
 * there are and queues the walks they need, {@link io.piboard.sync.sweep.ScanWorker} walks them page by page and rings
 * the lanes of what it finds. It never changes a link itself.
 */
package io.piboard.sync.sweep;
