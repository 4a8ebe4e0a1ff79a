package io.clientele.server.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, one for a test class. Where there is none the class is skipped with a message; but where the
 * environment variable {@code CI} is set it fails, so that a build which tests nothing doesn't pass.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Browser browser = new Browser();
 * }</pre>
 */
public final class Browser implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final List<String> DRIVER =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
    private static final String AXE = axe();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private @Nullable ChromeDriver driver;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(
                    find(CHROMIUM) != null && find(DRIVER) != null,
                    () -> "skipped: no browser among " + CHROMIUM + " with a driver among " + DRIVER);
        }
        driver = start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            driver.quit();
            driver = null;
        }
    }

    private static ChromeDriver start() {
        String chromium = find(CHROMIUM);
        String chromeDriver = find(DRIVER);
        if (chromium == null || chromeDriver == null) {
            throw new IllegalStateException("no browser among " + CHROMIUM + " with a driver among " + DRIVER);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-device-scale-factor=1",
                "--hide-scrollbars",
                "--lang=en",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(chromeDriver))
                .usingAnyFreePort()
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        return started;
    }

    private static @Nullable String find(List<String> paths) {
        return paths.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
    }

    public ChromeDriver driver() {
        if (driver == null) {
            throw new IllegalStateException("the browser is there from beforeAll to afterAll only");
        }
        return driver;
    }

    /** Makes the window, and with it the page, as wide and high as that, also narrower than a desktop's window can be. */
    public void size(int width, int height) {
        driver().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the page's reader prefers: light or dark; and no motion, so that nothing is looked at half-way. */
    public void prefers(String scheme) {
        driver().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(
                                        Map.of("name", "prefers-color-scheme", "value", scheme),
                                        Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** What the browser complained about since the last call: errors of scripts, refused styles, missing files. */
    public List<String> complaints() {
        Stream<LogEntry> entries = driver().manage().logs().get(LogType.BROWSER).getAll().stream();
        return entries.filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked for since the last call. */
    public List<String> requests() {
        Stream<LogEntry> entries = driver().manage().logs().get(LogType.PERFORMANCE).getAll().stream();
        return entries.map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(Browser::address)
                .toList();
    }

    /** The event's request has its address as the first field of that name after {@code "request"}. */
    private static String address(String event) {
        int start = event.indexOf("\"url\":\"", event.indexOf("\"request\":{")) + "\"url\":\"".length();
        return event.substring(start, event.indexOf('"', start));
    }

    /** What breaks the rules of WCAG 2.2 A and AA and axe's best practices; a line for each element. */
    public List<String> accessibilityViolations() {
        return violations(
                "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}");
    }

    /** Axe's own builder opens a window for each page, which takes ten times as long. */
    private List<String> violations(String runOnly) {
        if (Boolean.FALSE.equals(driver().executeScript("return 'axe' in window"))) {
            driver().executeScript(AXE);
        }
        Object found = driver().executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations'], runOnly: " + runOnly + "}).then(result =>"
                + " done(result.violations.flatMap(rule => rule.nodes.map(node =>"
                + " rule.id + ': ' + node.html + ' – ' + node.failureSummary))), error => done([String(error)]))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of the window. */
    public void picture(Path file) {
        try {
            Files.write(file, driver().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
