/**
 * Secrets that travel through Kafka and databases sealed: {@link io.piboard.secrets.KeyRing} seals and opens,
 * {@link io.piboard.secrets.SealBrokenException} says that a text was not sealed for this reader.
 */
package io.piboard.secrets;
