package org.quanyi.server.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which texts of a page the contrast of colours has still to be measured for.
///
/// To measure it is half the cost of a page, and most texts stand as others did before: same colour
/// and size on the same layers. Such a text is measured once in a run. One that something may lie
/// over or under besides its own layers, that is disabled, that is hidden or has a single letter is
/// measured each time: the engine does not always answer for it.
final class Colours {

    /// Marks the texts that have to be measured, and answers how they stand, one line for each of
    /// them that need not be measured again. Called with what was answered before.
    private static final String MARK =
            """
            const known = new Set(arguments[0]);
            const clear = 'rgba(0, 0, 0, 0)';
            const all = [document.documentElement, ...document.querySelectorAll('html *')];
            const styles = new Map(all.map(e => [e, getComputedStyle(e)]));
            const paint = s => s.backgroundColor + s.backgroundImage;
            const layer = s => [paint(s), s.opacity, s.filter, s.mixBlendMode].join();
            const NOTHING = [clear + 'none', '1', 'none', 'normal'].join();
            const moved = s => s.position !== 'static' || s.transform !== 'none' || s.float !== 'none'
              || [s.marginTop, s.marginRight, s.marginBottom, s.marginLeft].some(m => m.startsWith('-'));
            const layers = new Map();
            const layersOf = e => {
              if (!e) return {plain: true, look: ''};
              let found = layers.get(e);
              if (!found) {
                const s = styles.get(e);
                const under = layersOf(e.parentElement);
                const beside = ['::before', '::after'].map(p => getComputedStyle(e, p))
                  .filter(p => p.content !== 'none' && p.content !== 'normal');
                found = {
                  plain: under.plain && !moved(s) && beside.every(p => !moved(p) && paint(p) === clear + 'none'),
                  look: under.look + (layer(s) === NOTHING ? '' : '>' + layer(s))};
                layers.set(e, found);
              }
              return found;
            };
            const floating = all.filter(e => moved(styles.get(e)) && paint(styles.get(e)) !== clear + 'none')
              .map(e => paint(styles.get(e)) + styles.get(e).position).sort().join();
            const sure = !document.querySelector(':disabled, [aria-disabled=true]');
            const short = text => { // 53 bits of it
              let a = 0xdeadbeef, b = 0x41c6ce57;
              for (let i = 0; i < text.length; i++) {
                a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
                b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
              }
              return ((b >>> 0) * 2097152 + (a >>> 11)).toString(36);
            };
            const told = new Set();
            for (const e of document.body.querySelectorAll('*')) {
              const text = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
              e.removeAttribute('data-measure');
              if (!text && !e.matches('input, select, textarea')) continue;
              const s = styles.get(e);
              const under = layersOf(e);
              const box = e.getBoundingClientRect();
              const seen = e.checkVisibility({visibilityProperty: true, opacityProperty: true})
                && box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
              if (sure && seen && under.plain && text.length > 1) {
                const look = short([under.look, floating, s.color, s.fontSize, s.fontWeight, s.textShadow,
                  s.webkitTextStroke, e.tagName].join('|'));
                if (known.has(look)) continue;
                told.add(look);
              }
              e.setAttribute('data-measure', '');
            }
            return [...told];
            """;

    /// The rule of the engine that measures, told to look at what is marked.
    static final String ONLY_MARKED =
            ";axe.configure({rules: [{id: 'color-contrast', selector: '[data-measure]'}]})";

    private static final Set<String> MEASURED = ConcurrentHashMap.newKeySet();

    private Colours() {}

    /// Marks what has to be measured on the page that is open.
    ///
    /// @return what is measured by that, for [#measured] once it was found good
    static List<String> mark(Browser browser) {
        return browser.askForAll(MARK, new ArrayList<>(MEASURED));
    }

    /// Remembers what was found good.
    static void measured(List<String> looks) {
        MEASURED.addAll(looks);
    }
}
