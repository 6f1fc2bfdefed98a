/**
 * Reads the manifests as a cluster would, without one: {@link io.piboard.kubernetes.Manifests} parses them strictly, the
 * tests compare them with the services' configuration and with the list of topics.
 */
package io.piboard.kubernetes;
