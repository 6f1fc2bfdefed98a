/**
 * Many issues in one request: made at once ({@link io.piboard.jirasim.bulk.BulkCreateResource}) on every kind, changed
 * by tasks of their own ({@link io.piboard.jirasim.bulk.BulkTaskResource}) on Cloud.
 */
package io.piboard.jirasim.bulk;
