package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Caller;

/** One request as the limits see it; the endpoint is the pattern of its path, the path is the real one. */
public record Asked(String method, String endpoint, String path, boolean reads, Caller caller) {}
