package io.piboard.acceptance.conformance.walk;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser's part of OAuth 2.0: goes to the consent page and comes back with a code. */
final class Consent {

    static final String APP = "piboard-app";
    static final String SECRET = "piboard-app-secret";
    static final String BACK = "http://127.0.0.1/back";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private Consent() {}

    /** @return empty if the way back has no code */
    static String code(Probe probe, String page, String scopes) {
        String address =
                "%s?audience=api.atlassian.com&client_id=%s&scope=%s&redirect_uri=%s&state=s1&response_type=code&prompt=consent"
                        .formatted(page, APP, encoded(scopes), encoded(BACK));
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> way = browser.send(
                    HttpRequest.newBuilder(probe.site().resolve(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
            String back = way.headers().firstValue("Location").orElse("");
            probe.holds("the consent page leads back with the state: " + way.statusCode(), back.contains("state=s1"));
            Matcher code = CODE.matcher(back);
            return code.find() ? URLDecoder.decode(code.group(1), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            probe.complain("the consent page does not answer: " + e);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
