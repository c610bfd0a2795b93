package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What must hold on every page and shows in its source.
final class PageFindings {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Set<String> NAMES = Set.of("王小兰", "赵一", "周敏", "何监督", "值班");

    private PageFindings() {}

    static List<String> of(Document page, String path, boolean english) {
        List<String> findings = new ArrayList<>();
        check(
                findings,
                page.select("h1").size() == 1,
                path + " has " + page.select("h1").size() + " headlines");
        check(
                findings,
                page.select("script:not([src]), [style], iframe").isEmpty()
                        && (page.select("script").isEmpty() || mayHaveScript(path)),
                path + " has a script or an inline style");
        check(findings, !page.outerHtml().contains("??"), path + " lacks a word");
        check(
                findings,
                page.select("html").attr("lang").equals(english ? "en" : "zh-CN"),
                path + " has another language");
        check(findings, !NUMBER.matcher(path + page.title()).find(), path + " names a number");
        check(
                findings,
                !page.title().isBlank() && page.title().contains(" – "),
                path + " has no title");
        Set<String> ids = new HashSet<>();
        page.select("[id]").stream()
                .filter(e -> !ids.add(e.id()))
                .forEach(e -> findings.add(path + " has twice the id " + e.id()));
        page.select("a[href^=#], [aria-labelledby]").stream()
                .map(e ->
                        e.hasAttr("aria-labelledby")
                                ? e.attr("aria-labelledby")
                                : e.attr("href").substring(1))
                .filter(id -> page.getElementById(id) == null)
                .forEach(id -> findings.add(path + " points to " + id + ", which is not there"));
        if (english) {
            leftOver(page, path, findings);
        }
        return findings;
    }

    private static void check(List<String> findings, boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }

    /// Chinese on an English page, but for names.
    private static void leftOver(Document page, String path, List<String> findings) {
        Document copy = page.clone();
        copy.select("[lang=zh-CN]").remove();
        for (Element element : copy.getAllElements()) {
            HAN.matcher(element.ownText())
                    .results()
                    .map(r -> r.group())
                    .filter(word -> !NAMES.contains(word))
                    .forEach(word -> findings.add(path + " says " + word));
        }
    }

    /// Links to pages of the same language, without downloads.
    static List<String> links(Document page, String prefix) {
        return page.select("a[href^=/]").stream()
                .filter(a -> !a.hasAttr("hreflang"))
                .map(a -> a.attr("href").replaceAll("#.*", ""))
                .filter(href ->
                        !href.matches(".*\\.(pdf|csv|json|pem)(\\?.*)?")
                                && !href.contains("/preferences")
                                // leads away, to the organisation's own provider
                                && !href.contains("/oauth2/"))
                .peek(href -> requireBelow(href, prefix))
                .toList();
    }

    private static void requireBelow(String href, String prefix) {
        if (!href.startsWith(prefix)) {
            throw new AssertionError(href + " leaves the language");
        }
    }

    /// The pages that talk to a device which keeps a passkey; a browser lets nothing else do so.
    private static boolean mayHaveScript(String path) {
        String page = path.replaceFirst("^/en/", "/");
        return page.equals("/sign-in/passkey")
                || page.equals("/sign-in/passkeys")
                || page.equals("/sign-in/again");
    }
}
