package io.piboard.acceptance.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The page to which Jira sends people back. */
public record ConsentPage(Page page) implements AutoCloseable {

    /** What it tells a person. */
    public String told() {
        return page.getByRole(AriaRole.STATUS).textContent().strip();
    }

    /** The request that finishes the consent; empty where there is nothing to finish. */
    public String request() {
        return page.getByLabel("The request that finishes the consent").textContent();
    }

    public String address() {
        return page.url();
    }

    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
