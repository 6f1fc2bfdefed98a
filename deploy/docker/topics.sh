#!/bin/sh
# Written by TopicsTest from contracts' Topics; see deploy/kubernetes/README.md.
set -eu
topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
    --topic "$1" --partitions "$2" --replication-factor 1 --config "$3" ${4:+--config "$4"}
}
topic connection.v1 1 cleanup.policy=compact
topic session.v1 1 cleanup.policy=compact
topic metadata.changed.v1 1 cleanup.policy=compact
topic metadata.touched.v1 3 cleanup.policy=delete retention.ms=604800000
topic issue.touched.v1 12 cleanup.policy=delete retention.ms=604800000
topic sticky.changed.v1 12 cleanup.policy=delete retention.ms=604800000
topic sticky.synced.v1 12 cleanup.policy=delete retention.ms=604800000
topic board.update.v1 6 cleanup.policy=delete retention.ms=3600000
topic metadata.touched.v1.dlq 1 cleanup.policy=delete retention.ms=2592000000
topic issue.touched.v1.dlq 1 cleanup.policy=delete retention.ms=2592000000
topic sticky.changed.v1.dlq 1 cleanup.policy=delete retention.ms=2592000000
topic sticky.synced.v1.dlq 1 cleanup.policy=delete retention.ms=2592000000
topic connection.v1.dlq 1 cleanup.policy=delete retention.ms=2592000000
topic session.v1.dlq 1 cleanup.policy=delete retention.ms=2592000000
topic metadata.changed.v1.dlq 1 cleanup.policy=delete retention.ms=2592000000
