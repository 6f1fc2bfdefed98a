package io.piboard.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** The page in one person's browser: log in, open a board, find columns and stickies. */
public final class BoardPage implements AutoCloseable {

    private final Page page;

    BoardPage(Page page) {
        this.page = page;
    }

    /** Logs in and waits for the first board. */
    public BoardPage logIn(String user, String password) {
        button("Log in").click();
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit], form button").first().click();
        button("Log out").waitFor();
        return this;
    }

    /** Logs out and waits for the door. */
    public void logOut() {
        button("Log out").click();
        button("Log in").waitFor();
    }

    /** Opens a board by name and waits until it is live. */
    public BoardPage openBoard(String name) {
        page.getByLabel("Board", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(name));
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .waitFor();
        return waitUntilLive();
    }

    public BoardPage waitUntilLive() {
        return waitForConnection("live");
    }

    /** @param state live, reconnecting, offline or ended */
    public BoardPage waitForConnection(String state) {
        page.locator(".connection[data-connection=" + state + "]").waitFor();
        return this;
    }

    /** @param name of an iteration, or "Backlog" */
    public BoardColumn column(String name) {
        return new BoardColumn(page, name);
    }

    /** Waits for the sticky, on whatever column it is. */
    public StickyNote sticky(String keyOrText) {
        return StickyNote.find(page, page.locator("pb-board"), keyOrText);
    }

    /** Waits until no column shows the sticky. */
    public void waitUntilAbsent(String keyOrText) {
        StickyNote.named(page.locator("pb-board"), keyOrText)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Waits for a message in the corner that contains the text. */
    public BoardPage waitForMessage(String text) {
        messages(text).first().waitFor();
        return this;
    }

    /** Presses the button of a message, such as "Set ... anyway". */
    public void answerMessage(String text) {
        messages(text).locator(".button").first().click();
    }

    /** What is said above the board of permissions that are missing, with all reasons; leaves it open. */
    public String missingPermissions() {
        var told = page.locator(".disabled-abilities");
        told.locator("summary").click();
        return told.innerText();
    }

    public String personName() {
        return page.locator(".person").innerText();
    }

    public void setOffline(boolean offline) {
        page.context().setOffline(offline);
    }

    public void reload() {
        page.reload();
    }

    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        page.context().close();
    }

    private Locator messages(String text) {
        return page.locator(".toast").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
