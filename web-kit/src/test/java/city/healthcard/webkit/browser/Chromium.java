package city.healthcard.webkit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// A Chromium of this machine, started once for all test classes of a JVM; every page is opened in a session of its
/// own:
///
/// ```java
/// @RegisterExtension
/// static final Chromium CHROMIUM = new Chromium();
///
/// @Test
/// void the_queue_is_good_to_read() {
///     try (var tab = CHROMIUM.open(setting, address)) {
///         tab.mustBeGood("queue");
///     }
/// }
/// ```
///
/// Where there is no Chromium, or no driver (Maven's profile `browser`, which HC_CHROMIUM activates, brings it), the
/// tests are skipped and say why.
public final class Chromium implements BeforeAllCallback {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Browser browser;

    /// A browser, and the program that drives it.
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start(Path chromium) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(FLAGS)
                                    .setHeadless(true)));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var chromium = places().map(Path::of).filter(Files::isExecutable).findFirst();
        require(chromium, "no Chromium on this machine: install it, or name it in HC_CHROMIUM");
        require(driver(), "no Playwright driver: name the browser in HC_CHROMIUM, or run Maven with -Pbrowser");
        browser = context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, _ -> Running.start(chromium.orElseThrow()), Running.class)
                .browser();
    }

    /// Opens a page in a fresh session of nobody.
    public Tab open(Setting setting, String address) {
        return open(setting, address, Map.of());
    }

    /// Opens a page in a fresh session of whoever has the token.
    public Tab open(Setting setting, String address, String token) {
        return open(setting, address, Map.of("Authorization", "Bearer " + token));
    }

    private Tab open(Setting setting, String address, Map<String, String> headers) {
        var session = Optional.ofNullable(browser)
                .orElseThrow()
                .newContext(setting.options().setExtraHTTPHeaders(headers));
        return new Tab(session, setting, address);
    }

    private static Stream<String> places() {
        return Stream.concat(Stream.ofNullable(System.getenv("HC_CHROMIUM")), USUAL_PLACES.stream());
    }

    private static Optional<Class<?>> driver() {
        try {
            return Optional.of(Class.forName("com.microsoft.playwright.impl.driver.jar.DriverJar"));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static void require(Optional<?> present, String otherwise) {
        if (present.isEmpty()) {
            System.out.println("Pages are not tried in a browser: " + otherwise);
        }
        Assumptions.assumeTrue(present.isPresent(), otherwise);
    }
}
