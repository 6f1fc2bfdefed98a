package io.piboard.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;

/** One iteration or the backlog, with the stickies it shows. */
public final class BoardColumn {

    private final Page page;
    private final String name;
    private final Locator region;

    BoardColumn(Page page, String name) {
        this.page = page;
        this.name = name;
        this.region = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public String name() {
        return name;
    }

    /** Waits until this column shows the sticky. */
    public StickyNote sticky(String keyOrText) {
        return StickyNote.find(page, region, keyOrText);
    }

    /** What the column shows now, from top to bottom: issue key and text. */
    public List<String> titles() {
        return region.getByRole(AriaRole.ARTICLE).all().stream()
                .map(article -> article.getAttribute("aria-label"))
                .toList();
    }

    public int count() {
        return Integer.parseInt(region.locator(".column-count").innerText());
    }

    public BigDecimal points() {
        return new BigDecimal(region.locator(".column-points")
                .innerText()
                .replace("pts", "")
                .replace(",", "")
                .strip());
    }

    /** Adds a sticky of the first type and waits until the column shows it. */
    public StickyNote add(String text, String storyPoints) {
        var opener = region.locator(".add");
        if (opener.isVisible()) {
            opener.click();
        }
        var form = region.locator("form.composer");
        form.locator("[name=text]").fill(text);
        form.locator("[name=points]").fill(storyPoints);
        form.locator("button[type=submit]").click();
        var added = sticky(text);
        form.getByText("Cancel").click();
        return added;
    }

    /** The types of stickies that can be added here. */
    public List<String> addable() {
        region.locator(".add").click();
        var form = region.locator("form.composer");
        List<String> types = form.locator("[name=type] option").allInnerTexts();
        form.getByText("Cancel").click();
        return types;
    }

    Locator list() {
        return region.locator(".notes");
    }

    Locator region() {
        return region;
    }
}
