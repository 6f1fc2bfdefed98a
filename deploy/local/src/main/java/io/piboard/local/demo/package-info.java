/**
 * What an administrator would do first, done through the public API: {@link io.piboard.local.demo.DemoSetUp} connects a
 * Jira site and opens a session.
 */
package io.piboard.local.demo;
