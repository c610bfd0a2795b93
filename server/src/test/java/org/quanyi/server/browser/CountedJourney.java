package org.quanyi.server.browser;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.quanyi.server.TestServer;
import org.quanyi.server.browser.Browser.Width;

/// A way through the pages on a phone, of which each tap counts and each page on it is looked at.
abstract class CountedJourney {

    private final TestServer server;
    private final Browser browser;
    private final String name;

    /// What is wrong with the pages on the way.
    final List<String> findings = new ArrayList<>();

    /// Since the sign-in, or since a test began to count anew.
    int taps;

    /// @param name begins the names of the pictures
    CountedJourney(TestServer server, Browser browser, String name) {
        this.server = server;
        this.browser = browser;
        this.name = name;
    }

    final void signIn(String account, String language) {
        browser.visit(server.address() + language + "/sign-in");
        browser.resize(Width.PHONE);
        String here =
                "//input[@name='account' and @value='" + account + "']/ancestor::form//button";
        browser.follow(() -> browser.driver().findElement(By.xpath(here)).click());
        taps = 0;
    }

    /// Opens a page, and begins to count anew.
    final void visit(String address) {
        browser.visit(server.address() + address);
        taps = 0;
    }

    final void signOut() {
        browser.follow(() -> find("form[action$='/sign-out'] button").click());
    }

    final WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    /// A tap that leads to another page.
    final void follow(String selector) {
        taps++;
        browser.follow(() -> find(selector).click());
    }

    /// A tap that stays on the page.
    final void tap(String selector) {
        taps++;
        find(selector).click();
    }

    /// The page as it is, at every width and without script, and back.
    final void check(String page, String language) {
        String here = String.valueOf(browser.driver().getCurrentUrl());
        findings.addAll(PageChecks.findings(browser, name + "-" + page + language, here));
        browser.visit(here);
        browser.resize(Width.PHONE);
    }

    final String heading() {
        return find("h1").getText();
    }
}
