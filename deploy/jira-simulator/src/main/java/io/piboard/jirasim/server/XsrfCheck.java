package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;

/** Data Center distrusts what a browser could have been tricked into posting, unless a header says it was meant. */
final class XsrfCheck {

    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private XsrfCheck() {}

    static boolean fails(HttpServerRequest request) {
        String type =
                String.valueOf(request.getHeader("Content-Type")).split(";")[0].strip();
        String token = String.valueOf(request.getHeader("X-Atlassian-Token"));
        boolean browser = String.valueOf(request.getHeader("User-Agent")).startsWith("Mozilla/");
        boolean meant = token.equals("no-check") || token.equals("nocheck");
        return request.method() == HttpMethod.POST && browser && FORMS.contains(type) && !meant;
    }

    static Answer refusal() {
        return new Answer(403, "text/plain;charset=UTF-8", "XSRF check failed", Map.of());
    }
}
