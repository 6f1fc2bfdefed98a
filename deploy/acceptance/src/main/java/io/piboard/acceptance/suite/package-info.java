/** The running {@link io.piboard.acceptance.suite.Suite} and when it is at {@link io.piboard.acceptance.suite.Rest}. */
package io.piboard.acceptance.suite;
