/**
 * Kafka ({@link io.piboard.embedded.EmbeddedKafka}) and PostgreSQL ({@link io.piboard.embedded.LocalPostgres}) from
 * Maven artifacts, for tests and the local stack. No Docker.
 */
package io.piboard.embedded;
