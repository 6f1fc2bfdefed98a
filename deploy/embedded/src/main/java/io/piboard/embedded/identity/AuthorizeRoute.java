package io.piboard.embedded.identity;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Shows the log-in page and, after the right password, sends the browser back with a code. */
final class AuthorizeRoute {

    private final AuthorizationCodes codes;
    private final RedirectTarget redirects;
    private final LogInPage page = new LogInPage();

    AuthorizeRoute(AuthorizationCodes codes, RedirectTarget redirects) {
        this.codes = codes;
        this.redirects = redirects;
    }

    void show(RoutingContext context) {
        MultiMap parameters = context.queryParams();
        fault(parameters).ifPresentOrElse(fault -> refuse(context, fault), () -> {
            var request = AuthorizationRequest.of(parameters);
            html(context, 200, page.render(parameters, request.loginHint(), false));
        });
    }

    void logIn(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        fault(form).ifPresentOrElse(fault -> refuse(context, fault), () -> logIn(context, form));
    }

    private void logIn(RoutingContext context, MultiMap form) {
        DemoPeople.authenticate(form.get("username"), form.get("password"))
                .ifPresentOrElse(
                        person -> sendBack(context, person, AuthorizationRequest.of(form)),
                        () -> html(context, 401, page.render(form, form.get("username"), true)));
    }

    private void sendBack(RoutingContext context, DemoPerson person, AuthorizationRequest request) {
        var target = new StringBuilder(request.redirectUri())
                .append(request.redirectUri().contains("?") ? '&' : '?')
                .append("code=")
                .append(codes.issue(person, request));
        if (request.state() != null) {
            target.append("&state=").append(URLEncoder.encode(request.state(), StandardCharsets.UTF_8));
        }
        // 303, so that the browser does not send the password on to the page
        context.response()
                .setStatusCode(303)
                .putHeader("Location", target.toString())
                .end();
    }

    private Optional<String> fault(MultiMap parameters) {
        if (!redirects.allows(parameters.get("redirect_uri"))) {
            return Optional.of("redirect_uri is not an address of this site");
        }
        return AuthorizationRequest.fault(parameters);
    }

    private static void refuse(RoutingContext context, String fault) {
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "text/plain")
                .end(fault);
    }

    private static void html(RoutingContext context, int status, String html) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .putHeader("X-Frame-Options", "DENY")
                .end(html);
    }
}
