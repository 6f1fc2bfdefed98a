package io.piboard.jirasim.auth;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request signed as OAuth 1.0a says (RFC 5849): its {@code oauth_} parameters and the text that was signed. */
record SignedRequest(HttpServerRequest request, Map<String, String> oauth) {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    static SignedRequest of(HttpServerRequest request) {
        Map<String, String> oauth = new TreeMap<>();
        Matcher found = PARAMETER.matcher(String.valueOf(request.getHeader("Authorization")));
        while (found.find()) {
            oauth.put(found.group(1), URLDecoder.decode(found.group(2), StandardCharsets.UTF_8));
        }
        oauth.remove("realm");
        return new SignedRequest(request, oauth);
    }

    String get(String name) {
        return oauth.getOrDefault("oauth_" + name, "");
    }

    boolean signedBy(PublicKey key) {
        try {
            Signature rsa = Signature.getInstance("SHA1withRSA");
            rsa.initVerify(key);
            rsa.update(baseString().getBytes(StandardCharsets.UTF_8));
            return get("signature_method").equals("RSA-SHA1")
                    && rsa.verify(Base64.getDecoder().decode(get("signature")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private String baseString() {
        String address =
                request.scheme() + "://" + request.authority().toString().toLowerCase() + request.path();
        return String.join("&", request.method().name(), encoded(address), encoded(parameters()));
    }

    private String parameters() {
        List<String> pairs = new ArrayList<>();
        oauth.forEach((name, value) -> {
            if (!name.equals("oauth_signature")) {
                pairs.add(encoded(name) + "=" + encoded(value));
            }
        });
        add(pairs, query());
        add(pairs, request.formAttributes());
        pairs.sort(null);
        return String.join("&", pairs);
    }

    private MultiMap query() {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        if (request.query() != null) {
            for (String pair : request.query().split("&")) {
                String[] parts = pair.split("=", 2);
                query.add(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    private static void add(List<String> pairs, MultiMap parameters) {
        parameters.forEach(entry -> pairs.add(encoded(entry.getKey()) + "=" + encoded(entry.getValue())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** As RFC 3986 has it. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
