/** Puts the parts together on one event loop and serves them. */
package io.piboard.jirasim.server;
