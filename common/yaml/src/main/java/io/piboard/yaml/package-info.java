/**
 * Configuration as YAML: {@link io.piboard.yaml.YamlDocuments} reads within bounds and writes for people,
 * {@link io.piboard.yaml.Differences} compares.
 */
package io.piboard.yaml;
