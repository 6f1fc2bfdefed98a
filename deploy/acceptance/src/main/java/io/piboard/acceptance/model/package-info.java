/**
 * What was promised ({@link io.piboard.acceptance.model.Model}) against what is there
 * ({@link io.piboard.acceptance.model.Comparison}).
 */
package io.piboard.acceptance.model;
