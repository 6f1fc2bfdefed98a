/** What an admin decides about a connection's traffic: {@link io.piboard.sync.admin.DeletionReleaseResource}. */
package io.piboard.sync.admin;
