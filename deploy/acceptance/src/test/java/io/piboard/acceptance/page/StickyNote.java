package io.piboard.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** One sticky note, followed by its identity: also when its text, key or column change. */
public final class StickyNote {

    private static final String KEY = "[A-Z][A-Z0-9_]*-\\d+";
    private static final double PATIENCE_MILLIS = 30_000;
    /** Where a note has paper and no control: its upper left corner. */
    private static final int GRIP = 14;

    private final Page page;
    private final String id;
    private final Locator note;

    private StickyNote(Page page, String id) {
        this.page = page;
        this.id = id;
        this.note = page.locator("[data-sticky=\"" + id + "\"]");
    }

    static StickyNote find(Page page, Locator within, String keyOrText) {
        return new StickyNote(page, named(within, keyOrText).getAttribute("data-sticky"));
    }

    static Locator named(Locator within, String keyOrText) {
        // Playwright hands the pattern to JavaScript, which does not know what Pattern.quote writes
        var quoted = keyOrText.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
        var name = keyOrText.matches(KEY) ? "^" + quoted + "( |$)" : "^(" + KEY + " )?" + quoted + "$";
        return within.getByRole(AriaRole.ARTICLE, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    public String id() {
        return id;
    }

    /** Drags it with the mouse and waits until the column shows it. */
    public StickyNote dragTo(BoardColumn column) {
        note.scrollIntoViewIfNeeded();
        var from = note.boundingBox();
        var to = column.list().boundingBox();
        page.mouse().move(from.x + GRIP, from.y + GRIP);
        page.mouse().down();
        page.mouse().move(from.x + 2 * GRIP, from.y + 2 * GRIP, new Mouse.MoveOptions().setSteps(4));
        page.mouse().move(to.x + to.width / 2, to.y + GRIP, new Mouse.MoveOptions().setSteps(15));
        page.mouse().up();
        return waitForColumn(column);
    }

    /** Moves it without a mouse, by its menu, and waits until the column shows it. */
    public StickyNote moveTo(BoardColumn column) {
        choose(column.name());
        return waitForColumn(column);
    }

    public StickyNote waitForColumn(BoardColumn column) {
        column.region().locator("[data-sticky=\"" + id + "\"]").waitFor();
        return this;
    }

    /** Types a new text and waits until the editor has closed, which it does when the text is saved. */
    public StickyNote editText(String text) {
        typeText(text).press("Enter");
        assertThat(note.locator("pb-editor")).hasCount(0);
        return this;
    }

    /** Types a new text and leaves the editor open; answered by {@link #saveTyped()}. */
    public Locator typeText(String text) {
        note.locator(".sticky-text").click();
        var input = note.locator(".editor-text .editor-input");
        input.fill(text);
        return input;
    }

    /** Presses Enter in the open editor, whatever comes of it. */
    public StickyNote saveTyped() {
        note.locator(".editor-input").press("Enter");
        return this;
    }

    /** What is in the open editor. */
    public String typed() {
        return note.locator(".editor-input").inputValue();
    }

    /** The notice that somebody else changed the field meanwhile; waits for it. */
    public String overtakenNotice() {
        return note.locator(".overtaken p").innerText();
    }

    public StickyNote saveMine() {
        note.getByText("Save mine").click();
        assertThat(note.locator("pb-editor")).hasCount(0);
        return this;
    }

    public StickyNote takeTheirs() {
        note.getByText("Take theirs").click();
        assertThat(note.locator("pb-editor")).hasCount(0);
        return this;
    }

    /** @param points as typed; empty clears */
    public StickyNote editPoints(String points) {
        note.locator(".points").click();
        var input = note.locator(".editor-storyPoints .editor-input");
        input.fill(points);
        input.press("Enter");
        assertThat(note.locator("pb-editor")).hasCount(0);
        return this;
    }

    public StickyNote setStatus(String status) {
        note.locator(".status").selectOption(new SelectOption().setLabel(status));
        return this;
    }

    public void delete() {
        choose("Delete…");
        choice("Delete").click();
        assertThat(note).hasCount(0);
    }

    /** Only while its issue is gone. */
    public StickyNote makeNewIssue() {
        choose("Make a new issue");
        return this;
    }

    public StickyNote retry() {
        choose("Try again now");
        return this;
    }

    /** @param field as the page names it: "Text", "Story points", "Iteration", "Status" */
    public StickyNote keepBoard(String field) {
        conflict(field).getByText("Keep Board").click();
        return this;
    }

    public StickyNote keepJira(String field) {
        conflict(field).getByText("Keep Jira").click();
        return this;
    }

    /** Both values as shown; waits for the conflict. */
    public String conflictText(String field) {
        return conflict(field).innerText();
    }

    public String text() {
        return note.locator(".sticky-text").innerText();
    }

    /** Story points as shown; empty when there are none. */
    public String points() {
        return note.locator(".points").innerText().replace("–", "").strip();
    }

    public String status() {
        return note.locator(".status option:checked").innerText();
    }

    public String issueKey() {
        return note.locator(".sticky-key").innerText();
    }

    public String issueUrl() {
        return note.locator(".sticky-key").getAttribute("href");
    }

    /** The sync state by its name in the API, such as SYNCED. */
    public String badge() {
        return note.locator(".badge").getAttribute("data-state");
    }

    /** Why it is in that state, as a person reads it when pointing at the badge. */
    public String reason() {
        note.locator(".badge").hover();
        return note.locator(".tip").innerText();
    }

    public StickyNote waitForBadge(String state) {
        note.locator(".badge[data-state=" + state + "]").waitFor(patiently());
        return this;
    }

    public StickyNote waitForText(String text) {
        assertThat(note.locator(".sticky-text"))
                .hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** @param points as shown; empty for none */
    public StickyNote waitForPoints(String points) {
        assertThat(note.locator(".points"))
                .hasText(
                        points.isEmpty() ? "–" : points,
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    public StickyNote waitForStatus(String status) {
        assertThat(note.locator(".status option:checked"))
                .hasText(status, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** Waits until the sticky has an issue, and returns its key. */
    public String waitForIssueKey() {
        note.locator(".sticky-key").waitFor(patiently());
        return issueKey();
    }

    /** Waits until the sticky shows another issue than this one. */
    public StickyNote waitForOtherIssueThan(String key) {
        assertThat(note.locator(".sticky-key"))
                .not()
                .hasText(key, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** Why its story points cannot be changed; waits until they cannot. */
    public String whyNoPoints() {
        return reasonOf(note.locator(".points:disabled"));
    }

    /** Why its text cannot be changed; waits until it cannot. */
    public String whyNoText() {
        return reasonOf(note.locator(".sticky-text:not(.editable)"));
    }

    /** Why it cannot be moved there by its menu; waits until it cannot. */
    public String whyNoMoveTo(BoardColumn column) {
        note.locator("pb-menu > .icon-button").click();
        String reason = reasonOf(choice(column.name()).and(page.locator(":disabled")));
        page.keyboard().press("Escape");
        return reason;
    }

    public StickyNote waitForEditing() {
        note.locator(".points:enabled").waitFor(patiently());
        note.locator(".sticky-text.editable").waitFor(patiently());
        return this;
    }

    /** The same is told to those who point at it and to those who hear it. */
    private static String reasonOf(Locator disabled) {
        disabled.waitFor(patiently());
        String reason = disabled.getAttribute("title");
        assertThat(disabled).hasAttribute("aria-description", reason);
        return reason;
    }

    private void choose(String label) {
        note.locator("pb-menu > .icon-button").click();
        choice(label).click();
    }

    private Locator choice(String label) {
        return note.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator conflict(String field) {
        return note.locator(".conflict").filter(new Locator.FilterOptions().setHasText(field + " differs"));
    }

    private static Locator.WaitForOptions patiently() {
        return new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS);
    }
}
