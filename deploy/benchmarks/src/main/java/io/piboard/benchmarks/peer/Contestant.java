package io.piboard.benchmarks.peer;

import io.piboard.load.JavaProcess;
import java.net.URI;

/**
 * Somebody who takes webhooks.
 *
 * @param topic where they end
 */
public record Contestant(String name, URI address, JavaProcess process, String topic) {}
