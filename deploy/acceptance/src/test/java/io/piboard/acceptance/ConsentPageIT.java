package io.piboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.acceptance.page.ChromiumBrowser;
import io.piboard.acceptance.page.ConsentPage;
import io.piboard.acceptance.suite.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where people come back to from Jira: what they brought is shown as the request that finishes, and leaves the address. */
@ExtendWith(RunningSuite.class)
class ConsentPageIT {

    @Test
    void whoAgreedIsShownTheRequestThatFinishes(Suite suite) {
        try (ChromiumBrowser browser = ChromiumBrowser.launch();
                ConsentPage page = browser.openConsent(suite.stack().origin(), "code=c%27d&state=s-1")) {
            assertThat(page.told()).contains("knows your consent");
            assertThat(page.request())
                    .contains("{\"returned\":{\"code\":\"c\\u0027d\",\"state\":\"s-1\"}}")
                    .contains(suite.stack().origin() + "/api/v1/connections/$CONNECTION/consent");
            assertThat(page.address()).doesNotContain("code");
            page.screenshot(Path.of("target", "screenshots", "consent.png"));
        }
    }

    @Test
    void whoSaidNoIsTold(Suite suite) {
        try (ChromiumBrowser browser = ChromiumBrowser.launch();
                ConsentPage page = browser.openConsent(suite.stack().origin(), "error=access_denied&state=s-1")) {
            assertThat(page.told()).contains("said no");
            assertThat(page.request()).isEmpty();
        }
    }
}
