/**
 * HTTP/2 at a port that does not speak it: {@link io.piboard.acceptance.ingest.http2.H2load} asks politely, by a tool that
 * others wrote, {@link io.piboard.acceptance.ingest.http2.Flood} does not.
 */
package io.piboard.acceptance.ingest.http2;
