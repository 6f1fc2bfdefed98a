package io.piboard.jira.auth;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signs one request as RFC 5849 has it, by RSA-SHA1: the only method that Jira's application links take. */
record OAuth1Signature(String method, URI request, Map<String, String> parameters) {

    /** The header; {@code parameters} are those of the protocol without the signature. */
    String header(PrivateKey key) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("oauth_signature", sign(key));
        return all.entrySet().stream()
                .map(one -> PercentCode.encode(one.getKey()) + "=\"" + PercentCode.encode(one.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    /** Section 3.4.1. */
    String base() {
        return method.toUpperCase(Locale.ROOT) + "&" + PercentCode.encode(address()) + "&"
                + PercentCode.encode(normalParameters());
    }

    private String sign(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(key);
            signature.update(base().getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the private key of the application link cannot sign", e);
        }
    }

    private String address() {
        String scheme = request.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = request.getPort() == -1 || request.getPort() == usual ? "" : ":" + request.getPort();
        return scheme + "://" + request.getHost().toLowerCase(Locale.ROOT) + port + request.getRawPath();
    }

    /** Bodies are JSON and take no part; names come in order, and of equal names the values. */
    private String normalParameters() {
        String query = request.getRawQuery() == null ? "" : request.getRawQuery();
        Stream<String> asked = new QueryStringDecoder(query, false)
                .parameters().entrySet().stream()
                        .flatMap(one -> one.getValue().stream().map(value -> pair(one.getKey(), value)));
        Stream<String> protocol = parameters.entrySet().stream().map(one -> pair(one.getKey(), one.getValue()));
        return Stream.concat(asked, protocol).sorted().collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return PercentCode.encode(name) + "=" + PercentCode.encode(value);
    }
}
