package io.piboard.acceptance.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The machine's own chromium; where it is missing a test fails, because a skipped browser test proves nothing. */
public final class ChromiumBrowser implements AutoCloseable {

    static final String PATH_VARIABLE = "PIBOARD_CHROMIUM";

    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private ChromiumBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static ChromiumBrowser launch() {
        var chromium = find();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
            return new ChromiumBrowser(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A page of somebody new: nothing is shared with the pages opened before. */
    public BoardPage open(URI origin) {
        return new BoardPage(newPage(origin.resolve("/")));
    }

    /** Comes back from Jira, with what Jira has put into the address. */
    public ConsentPage openConsent(URI origin, String query) {
        return new ConsentPage(newPage(origin.resolve("/consent.html?" + query)));
    }

    private Page newPage(URI address) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.navigate(address.toString());
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path find() {
        var path = Path.of(Objects.requireNonNullElse(System.getenv(PATH_VARIABLE), "/usr/bin/chromium"));
        if (!Files.isExecutable(path)) {
            throw new AssertionError("The browser tests need chromium, and there is none at " + path
                    + ". Install it (Debian: apt-get install chromium) or name another one in " + PATH_VARIABLE + ".");
        }
        return path;
    }
}
