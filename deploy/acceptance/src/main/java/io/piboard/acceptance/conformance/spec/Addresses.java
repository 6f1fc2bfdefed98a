package io.piboard.acceptance.conformance.spec;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes the address of an endpoint from that of a request: ids and keys become variables. */
public final class Addresses {

    private Addresses() {}

    public static String general(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> part.matches("\\d+|[A-Z][A-Z0-9]*-\\d+|[A-Z]{2,5}|[0-9a-f-]{36}") ? "{}" : part)
                .collect(Collectors.joining("/"));
    }
}
