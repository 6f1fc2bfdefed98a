package io.piboard.yaml;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One place in which two documents differ.
 *
 * @param path by names: {@code teams[Falcons].sprints[I1].sprint.id}
 * @param before {@code null}: it was not there
 * @param after {@code null}: it is not there any more
 */
public record Difference(String path, JsonNode before, JsonNode after) {}
