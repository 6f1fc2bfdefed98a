/** Reading records from Kafka: {@link io.piboard.board.event.Events} and {@link io.piboard.board.event.Failures}. */
package io.piboard.board.event;
