/** The one way anything changes: stored first, then told to search index and webhooks. */
package io.piboard.jirasim.change;
