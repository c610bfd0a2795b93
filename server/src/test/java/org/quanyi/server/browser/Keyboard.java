package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// Somebody who has keys and no mouse: whatever they reach, they reach by tabulator, arrows and the
/// letters that stand on the page, and they see where they are at each stop.
final class Keyboard {

    private static final int MOST_STOPS = 80;

    /// What is wrong with the stop that the keys are at; empty when it is seen, and nothing covers
    /// it.
    private static final String STOP =
            """
            const e = document.activeElement;
            if (!e || e === document.body || e === document.documentElement) return 'is nowhere';
            const name = e.tagName + ' ' + (e.innerText || e.name || e.id || '').trim().slice(0, 30);
            const ring = getComputedStyle(e.closest('.file') || e);
            if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) return name + ' has no ring';
            if (!e.checkVisibility({visibilityProperty: true, opacityProperty: true})) return name + ' is not visible';
            const box = [...e.getClientRects()].find(r => r.width > 1 && r.height > 1);
            if (!box) return name + ' has no size';
            const y = (box.top + box.bottom) / 2;
            if (y < 0 || y > innerHeight || box.right < 1) return name + ' is outside the window';
            const at = document.elementFromPoint((box.left + box.right) / 2, y);
            const own = [e, ...(e.labels || [])];
            return at && own.some(o => o.contains(at) || at.contains(o)) ? '' : name + ' is covered';
            """;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /// Presses keys, where the page has them.
    void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /// Presses keys that lead to another page.
    void follow(CharSequence... keys) {
        browser.follow(() -> press(keys));
    }

    private boolean isAt(String selector) {
        return browser.ask("return document.activeElement.matches(`" + selector + "`)")
                .equals("true");
    }

    private void assertSeen() {
        assertThat(browser.ask(STOP)).isEmpty();
    }

    /// Goes from stop to stop until it is there; each one on the way is seen.
    void goTo(String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            press(Keys.TAB);
            assertSeen();
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError(
                "no stop at " + selector + " of " + browser.driver().getCurrentUrl());
    }

    /// Goes to a link or a button, and through it.
    void open(String selector) {
        goTo(selector);
        follow(Keys.ENTER);
    }

    /// Chooses one of several by the arrows.
    void choose(String group, String wanted) {
        goTo("[name=" + group + "]");
        press(Keys.SPACE);
        for (int moves = 0; moves < MOST_STOPS && !isAt(wanted); moves++) {
            press(Keys.ARROW_DOWN);
            assertSeen();
        }
        assertThat(isAt(wanted + ":checked")).as(wanted).isTrue();
    }

    void write(String selector, String text) {
        goTo(selector);
        press(text);
    }

    /// Presses the letter of a button, a link or a field, which stands on it.
    private void letter(String selector, String letter) {
        WebElement element = browser.driver().findElement(By.cssSelector(selector));
        String label =
                browser.ask(
                        "const e = document.querySelector(`"
                                + selector
                                + "`);"
                                + "return [e, ...(e.labels || [])].map(x => x.innerText).join(' ')");
        assertThat(label).containsAnyOf("(" + letter + ")", "（" + letter + "）");
        assertThat(element.getDomAttribute("accesskey")).isEqualToIgnoringCase(letter);
        new Actions(browser.driver())
                .keyDown(Keys.ALT)
                .sendKeys(letter.toLowerCase(java.util.Locale.ROOT))
                .keyUp(Keys.ALT)
                .perform();
    }

    /// By its letter to a field.
    void jump(String selector, String letter) {
        letter(selector, letter);
        assertThat(isAt(selector)).as(selector).isTrue();
        assertSeen();
    }

    /// By its letter through a button or a link.
    void take(String selector, String letter) {
        browser.follow(() -> letter(selector, letter));
    }
}
