/** What tests and people look at: requests, deliveries, issues; no login. */
package io.piboard.jirasim.control;
