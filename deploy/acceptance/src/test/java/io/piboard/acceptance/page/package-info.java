/**
 * The page as a person uses it: {@link io.piboard.acceptance.page.ChromiumBrowser} opens a
 * {@link io.piboard.acceptance.page.BoardPage}, which shows {@link io.piboard.acceptance.page.BoardColumn}s with
 * {@link io.piboard.acceptance.page.StickyNote}s. Tests speak these words; labels and markup are known only here.
 */
package io.piboard.acceptance.page;
