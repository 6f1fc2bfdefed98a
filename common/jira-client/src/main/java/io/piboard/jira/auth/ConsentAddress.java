package io.piboard.jira.auth;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes addresses that a browser is to visit. */
final class ConsentAddress {

    private ConsentAddress() {}

    static URI below(URI base, String path, Map<String, String> parameters) {
        return with(below(base, path), parameters);
    }

    static URI below(URI base, String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    /** Keeps what the address asks already. */
    static URI with(URI address, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> PercentCode.encode(one.getKey()) + "=" + PercentCode.encode(one.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
    }
}
