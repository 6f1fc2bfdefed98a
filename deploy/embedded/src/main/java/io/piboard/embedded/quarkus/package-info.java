/**
 * The servers of this module as a Quarkus test resource: {@code @QuarkusTestResource(EmbeddedSuite.class)} starts
 * {@link io.piboard.embedded.quarkus.EmbeddedSuite}, {@link io.piboard.embedded.quarkus.DemoTokens} logs people in.
 */
package io.piboard.embedded.quarkus;
