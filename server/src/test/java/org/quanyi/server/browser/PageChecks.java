package org.quanyi.server.browser;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.naming.OperationNotSupportedException;
import org.quanyi.server.browser.Browser.Width;

/// What every page must meet, whatever it is about. Findings name the page, the width and the
/// element.
///
/// With `-Dquanyi.screens=true` each page is also saved as a picture under `target/screens`.
public final class PageChecks {

    private static final String AXE = axe();

    /// What passed need not come back: on a long page it is megabytes.
    private static final String AXE_RUN =
            """
            const answer = arguments[arguments.length - 1];
            axe.run(document, {
              resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(looked => answer(
                looked.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))),
                fault => answer(['did not run: ' + fault]));
            """;

    private static final boolean SCREENS = Boolean.getBoolean("quanyi.screens");
    private static final Path PICTURES = Path.of("target", "screens");

    private static final String HEADINGS = "return document.querySelectorAll('h1').length";
    private static final String LANGUAGE = "return document.documentElement.lang";
    private static final String OVERFLOW =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// Links inside a sentence may be as small as their line (WCAG 2.5.8, inline); a box counts
    /// with its label.
    private static final String SMALL_TARGETS =
            """
            const named = e => e.tagName.toLowerCase() + ' "'
              + (e.innerText || e.name || e.id || '').trim().slice(0, 30) + '"';
            const inSentence = e => {
              if (getComputedStyle(e).display !== 'inline' || !e.parentElement) return false;
              const around = e.parentElement.innerText || '';
              return around.trim().length > (e.innerText || '').trim().length + 1;
            };
            const area = e => {
              const boxes = [e, ...(e.labels || [])].map(x => x.getBoundingClientRect());
              return [Math.max(...boxes.map(b => b.width)), Math.max(...boxes.map(b => b.height))];
            };
            return [...document.querySelectorAll(
                'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button]')]
              .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
              .filter(e => e.getBoundingClientRect().left > -500 && e.getBoundingClientRect().top > -500)
              .filter(e => !inSentence(e))
              .filter(e => area(e).some(side => side > 0 && side < 23.5))
              .map(e => named(e) + ' ' + area(e).map(Math.round).join(' x '));
            """;

    /// What a person can read and do: the headline, where links and forms lead, what buttons say.
    private static final String CONTENT =
            """
            const of = (q, f) => [...document.querySelectorAll(q)]
              .filter(e => e.checkVisibility()).map(f);
            return [
              ...of('h1', e => 'headline ' + e.innerText.trim()),
              ...of('main a[href]', e => 'link ' + e.getAttribute('href')),
              ...of('main form', e => 'form ' + e.getAttribute('action')),
              ...of('main button', e => 'button ' + e.innerText.trim())];
            """;

    /// Keys that nobody is told of, and keys that do two things on one page.
    private static final String KEYS =
            """
            const all = [...document.querySelectorAll('[accesskey]')]
              .map(e => [e.accessKey.toUpperCase(), [e, ...(e.labels || [])].map(x => x.innerText).join(' ')]);
            return [
              ...all.filter(([key, text]) => !text.includes('(' + key + ')') && !text.includes('（' + key + '）'))
                .map(([key, text]) => 'key ' + key + ' is not shown: ' + text.trim()),
              ...all.filter(([key], n) => all.findIndex(([other]) => other === key) !== n)
                .map(([key, text]) => 'key ' + key + ' is taken: ' + text.trim())];
            """;

    /// Keys that stand there because the bundle has no words for them.
    private static final String WORDLESS =
            """
            return document.body.innerText.match(/[?][?][a-z][\\w.-]+_(zh|en)[\\w]*[?][?]/g) || [];
            """;

    private PageChecks() {}

    private static String axe() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException | OperationNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Looks at a page at all widths, with and without scripts.
    ///
    /// @param name a short name for findings and pictures, like `record-zh`
    public static List<String> findings(Browser browser, String name, String url) {
        List<String> findings = new ArrayList<>();
        browser.resize(Width.DESK);
        browser.visit(url);
        // once a page, not once a width: the engine compiles it anew each time it is added
        browser.add(AXE + Colours.ONLY_MARKED);
        for (Width width : Width.values()) {
            browser.resize(width);
            String place = name + " at " + width.pixels() + ": ";
            int overflow = Integer.parseInt(browser.ask(OVERFLOW));
            if (overflow > 0) {
                findings.add(place + "wider than the screen by " + overflow + " pixels");
            }
            browser.askForAll(SMALL_TARGETS)
                    .forEach(target ->
                            findings.add(place + "target smaller than 24 pixels: " + target));
            if (width != Width.SMALL_PHONE) {
                browser.showWhole(width);
                axe(browser, place, findings);
                if (SCREENS) {
                    browser.picture(PICTURES.resolve(name + "-" + width.pixels() + ".png"));
                }
            }
        }
        once(browser, name, findings);
        return findings;
    }

    private static void once(Browser browser, String name, List<String> findings) {
        String headings = browser.ask(HEADINGS);
        if (!headings.equals("1")) {
            findings.add(name + ": has " + headings + " main headings instead of 1");
        }
        if (!browser.ask(LANGUAGE).matches("(zh|en)([-A-Z].*)?")) {
            findings.add(name + ": has lang '" + browser.ask(LANGUAGE) + "'");
        }
        browser.askForAll(KEYS).forEach(line -> findings.add(name + ": " + line));
        browser.askForAll(WORDLESS).forEach(key -> findings.add(name + ": no words for " + key));
        browser.console().forEach(line -> findings.add(name + ": console says " + line));
        Set<String> missing = new HashSet<>(browser.askForAll(CONTENT));
        browser.reloadWithoutScripts();
        browser.askForAll(CONTENT).forEach(missing::remove);
        missing.forEach(item -> findings.add(name + ": without scripts there is no " + item));
    }

    private static void axe(Browser browser, String place, List<String> findings) {
        List<String> looks = Colours.mark(browser);
        List<String> faults = browser.askLater(AXE_RUN);
        faults.forEach(fault -> findings.add(place + "axe " + fault));
        if (faults.isEmpty()) {
            Colours.measured(looks);
        }
    }
}
