/** How the harness talks to servers: {@link io.piboard.acceptance.http.Http} in, {@link io.piboard.acceptance.http.Answer} out. */
package io.piboard.acceptance.http;
