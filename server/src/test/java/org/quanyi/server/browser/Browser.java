package org.quanyi.server.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Debian's Chromium without a window, with a fresh profile and no traffic of its own.
///
/// Nothing is downloaded: browser and driver are the ones on the PATH, which `./quanyi test`
/// installs.
public final class Browser implements AutoCloseable {

    /// The widths that pages are looked at: a small phone, a common phone, a desk.
    public enum Width {
        SMALL_PHONE(360),
        PHONE(390),
        DESK(1280);

        private final int pixels;

        Width(int pixels) {
            this.pixels = pixels;
        }

        public int pixels() {
            return pixels;
        }
    }

    private static final List<String> FLAGS =
            List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-default-apps",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--force-prefers-reduced-motion");

    /// Held, because a logger without a holder forgets its level. The driver warns of a protocol
    /// that is not used here.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /// Starts one; it takes some seconds, so a test class opens one for all its pages.
    public static Browser open() {
        try {
            Path profile = Files.createTempDirectory("quanyi-browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(onPath("chromium"));
            options.addArguments(FLAGS);
            options.addArguments("--user-data-dir=" + profile);
            LoggingPreferences logging = new LoggingPreferences();
            logging.enable(LogType.BROWSER, Level.ALL);
            options.setCapability("goog:loggingPrefs", logging);
            ChromeDriverService service =
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(onPath("chromedriver"))
                            .withSilent(true)
                            .build();
            return new Browser(profile, new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                program + " is not on the PATH; ./quanyi test installs it"));
    }

    /// For steps that the checks do not know: filling a form, signing in.
    public ChromeDriver driver() {
        return driver;
    }

    /// Opens a page, with the console emptied before.
    public void visit(String url) {
        console();
        driver.get(url);
    }

    /// Does what leads to another page, and waits until that is there whole.
    public void follow(Runnable act) {
        WebElement left = driver.findElement(By.tagName("html"));
        act.run();
        Wait<WebDriver> next =
                // between two pages the driver knows neither
                new WebDriverWait(driver, LONGEST_WAIT).ignoring(WebDriverException.class);
        next.until(ExpectedConditions.stalenessOf(left));
        next.until(_ -> ask("return document.readyState").equals("complete"));
    }

    /// Lays the page out for a width.
    public void resize(Width width) {
        layOut(width, width == Width.DESK ? 900 : 844);
    }

    /// Makes the window as tall as the page, so that a bar at the window's foot lies over nothing
    /// that scrolling would free.
    public void showWhole(Width width) {
        layOut(width, Integer.parseInt(ask("return document.documentElement.scrollHeight")) + 200);
    }

    private void layOut(Width width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width.pixels(),
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        false));
    }

    /// Loads the same address again while scripts do not run; they run again afterwards.
    public void reloadWithoutScripts() {
        String url = Objects.requireNonNull(driver.getCurrentUrl());
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            driver.get(url);
        } finally {
            driver.executeCdpCommand(
                    "Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /// Takes the session of another browser.
    void comeInAs(Browser other, String address) {
        visit(address + "/help");
        driver.manage().deleteAllCookies();
        other.driver.manage().getCookies().forEach(driver.manage()::addCookie);
    }

    /// What a script answers, as text; empty for nothing.
    public String ask(String script) {
        Object answer = driver.executeScript(script);
        return answer == null ? "" : answer.toString();
    }

    /// What a script answers, as a list of texts.
    public List<String> askForAll(String script, Object... arguments) {
        Object answer = driver.executeScript(script, arguments);
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// What a script answers later, to the last of its arguments, as a list of texts.
    List<String> askLater(String script) {
        if (driver.executeAsyncScript(script) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("no list: " + script);
    }

    /// Gives the page a program that later scripts find there.
    void add(String program) {
        Map<String, Object> answer =
                driver.executeCdpCommand(
                        "Runtime.evaluate", Map.of("expression", program + ";undefined"));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(String.valueOf(answer.get("exceptionDetails")));
        }
    }

    /// What the console said since the last visit that is worse than a note.
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /// Saves a picture of the whole page.
    public void picture(Path file) {
        Map<String, Object> answer =
                driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
