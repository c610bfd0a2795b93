package org.quanyi.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.quanyi.server.SourceTree;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.matrix.Matrix;

/// A walk through the pages in a real browser. Which pages there are is said by the reviewed table
/// of docs/authorisation-matrix.md; the walk knows which of them it has not looked at. A second
/// browser of the same session looks at the English pages meanwhile.
final class PageWalk implements AutoCloseable {

    /// Answered with a file, or with another page only; the last while no form waits, and
    /// PasskeyJourneyTest looks at it while one does.
    private static final Set<String> NO_PAGE =
            Set.of("/preferences", "/employer/filings/{month}/annotated", "/sign-in/again/form");

    /// What these pages say changes with each look by another browser.
    private static final String COUNTS_LOOKS = "/me/access";

    private static final Pattern FOR_PROGRAMS =
            Pattern.compile(
                    "/(api|log|status|credentials|\\.well-known)/.*|.*\\.[a-z-]+|.*/papers/\\{paper}");

    private final TestServer server;
    private final Browser browser;
    private @Nullable Browser english;
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private final Set<String> pages;
    private final Set<String> seen = new HashSet<>();

    PageWalk(TestServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
        this.pages = pages(table());
    }

    private static Matrix table() {
        try {
            return Matrix.parse(
                    Files.readString(SourceTree.root().resolve("docs/authorisation-matrix.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The addresses of the table that are answered with a page, their variables in braces.
    static Set<String> pages(Matrix matrix) {
        Set<String> pages = new TreeSet<>();
        matrix.rows().stream()
                .filter(row -> row.method().equals("GET"))
                .map(Matrix.Row::path)
                .filter(path -> !NO_PAGE.contains(path))
                .filter(path -> !FOR_PROGRAMS.matcher(path).matches())
                .forEach(pages::add);
        return pages;
    }

    /// Looks at pages in both languages.
    ///
    /// @param paths with their queries, without the language
    List<String> check(List<String> paths) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> counting = new LinkedHashMap<>();
        paths.forEach(
                path -> (path.startsWith(COUNTS_LOOKS) ? counting : names).put(path, named(path)));
        Browser second = english == null ? Browser.open() : english;
        english = second;
        second.comeInAs(browser, server.address());
        Future<List<String>> others = beside.submit(() -> look(second, "/en", names));
        List<String> findings = new ArrayList<>(look(browser, "", names));
        try {
            findings.addAll(others.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        findings.addAll(look(browser, "", counting));
        findings.addAll(look(browser, "/en", counting));
        return findings;
    }

    private List<String> look(Browser by, String language, Map<String, String> names) {
        List<String> findings = new ArrayList<>();
        names.forEach((path, name) ->
                findings.addAll(
                        PageChecks.findings(
                                by,
                                (language + name).replaceAll("[/?=&{}*]+", "_"),
                                server.address() + language + path)));
        return findings;
    }

    @Override
    public void close() {
        beside.close();
        if (english != null) {
            english.close();
        }
    }

    /// The page of the table that an address belongs to, noted as seen; with the query, so that
    /// pictures keep their names from walk to walk.
    private String named(String path) {
        String address = path.replaceAll("\\?.*", "");
        if (pages.contains(address)) {
            seen.add(address);
            return path;
        }
        for (String page : pages) {
            String form = page.replaceAll("\\{\\*\\w+}", ".+").replaceAll("\\{\\w+}", "[^/]+");
            if (address.matches(form)) {
                seen.add(page);
                return page.matches(".*\\{(token|number|caseNumber|event)}.*") ? page : path;
            }
        }
        return path;
    }

    /// The pages of the table that nobody looked at.
    Set<String> missed() {
        Set<String> missed = new TreeSet<>(pages);
        missed.removeAll(seen);
        return missed;
    }

    /// Signs in with a button of the demonstration.
    void signIn(String account) {
        browser.visit(server.address() + "/sign-in");
        String here =
                "//input[@name='account' and @value='" + account + "']/ancestor::form//button";
        browser.follow(() -> browser.driver().findElement(By.xpath(here)).click());
    }

    /// Signs in as somebody, whom the demonstration has from then on.
    void comeIn(Actor actor) {
        DemoAccounts accounts = server.get(DemoAccounts.class);
        if (accounts.named(actor.account()).isEmpty()) {
            accounts.add(actor);
        }
        signIn(actor.account());
    }

    void signOut() {
        press("form[action$='/sign-out'] button");
    }

    /// Presses what leads to another page.
    void press(String selector) {
        browser.follow(() -> browser.driver().findElement(By.cssSelector(selector)).click());
    }

    /// Opens a page, fills fields of its form by their names and sends it.
    ///
    /// @return where that leads, without the server
    String send(String path, Map<String, String> fields) {
        browser.visit(server.address() + path);
        fields.forEach((name, value) -> {
            By field = By.cssSelector("main [name='" + name + "'][value='" + value + "']");
            By text = By.cssSelector("main [name='" + name + "']:not([type=radio])");
            var choices = browser.driver().findElements(field);
            if (choices.isEmpty()) {
                browser.driver().findElement(text).sendKeys(value);
            } else {
                choices.getFirst().click();
            }
        });
        press("main form[method=post] button");
        return here();
    }

    /// Where the browser is, without the server.
    String here() {
        return Objects.requireNonNull(browser.driver().getCurrentUrl())
                .substring(server.address().length());
    }

    /// The headline of the page.
    String headline() {
        return browser.driver().findElement(By.tagName("h1")).getText();
    }
}
