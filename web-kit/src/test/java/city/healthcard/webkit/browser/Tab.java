package city.healthcard.webkit.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/// One open page, and everything the browser complained about since it was opened.
public final class Tab implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int KEYS_MAX = 200;
    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    private final BrowserContext context;
    private final Setting setting;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Tab(BrowserContext context, Setting setting, String address) {
        this.context = context;
        this.setting = setting;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add(request.url() + " " + request.failure()));
        page.navigate(address);
    }

    /// The page itself, for tests outside Quarkus; inside, its classes are loaded twice and do not fit.
    public Page page() {
        return page;
    }

    /// Answers in place of a service that is not part of the test.
    ///
    /// @param addresses a glob, such as `**/card/fragments/wards`
    public void answer(String addresses, String html) {
        var answer = new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setBody(html);
        page.route(addresses, route -> route.fulfill(answer));
    }

    /// Goes to another page.
    public void go(String address) {
        page.navigate(address);
    }

    /// Presses a key of the keyboard, such as `j`.
    public void press(String key) {
        page.keyboard().press(key);
    }

    /// Clicks on the first element that a CSS selector names.
    public void click(String selector) {
        page.locator(selector).first().click();
    }

    /// Clicks on a link, or on what sends a form, and waits for the page that comes of it. Its address may
    /// be that of the page before, so waiting for an address would not wait.
    public void follow(String selector) {
        page.waitForResponse(
                response -> response.request().isNavigationRequest() && !isRedirection(response.status()),
                () -> click(selector));
        page.waitForLoadState();
    }

    private static boolean isRedirection(int status) {
        return status >= 300 && status < 400;
    }

    /// Chooses from a list.
    public void choose(String selector, String value) {
        page.locator(selector).selectOption(value);
    }

    /// Writes into a field.
    public void fill(String selector, String text) {
        page.locator(selector).fill(text);
    }

    /// Chooses a file in a form.
    public void upload(String selector, Path file) {
        page.locator(selector).setInputFiles(file);
    }

    /// Waits until there is such an element.
    public void await(String selector) {
        page.waitForSelector(selector);
    }

    /// Waits until the address looks like this: `**done=1`.
    public void awaitAddress(String pattern) {
        page.waitForURL(pattern);
    }

    /// Where the page is.
    public String address() {
        return page.url();
    }

    /// What can be read in all such elements.
    public List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    /// An attribute of the first such element.
    public @Nullable String attribute(String selector, String name) {
        return page.locator(selector).first().getAttribute(name);
    }

    /// What stands in a field.
    public String value(String selector) {
        return page.locator(selector).inputValue();
    }

    /// Whether the browser keeps such a cookie.
    public boolean hasCookie(String name) {
        return context.cookies().stream().anyMatch(cookie -> cookie.name.equals(name));
    }

    /// What the browser complained about: errors of scripts, files that are missing, breaches of the
    /// security policy.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// Asserts what every page must be: good to see, with every link and button reached by the Tab key,
    /// without complaint. Keeps pictures under `name`, when pictures are wanted.
    public void mustBeGood(String name) {
        var softly = new SoftAssertions();
        lookAt(name, softly);
        softly.assertThat(notReachedByKeyboard())
                .as("not reached by the keyboard on %s, %s", name, setting)
                .isEmpty();
        softly.assertThat(complaints())
                .as("complaints of the browser on %s, %s", name, setting)
                .isEmpty();
        softly.assertAll();
    }

    /// Asserts that what can be seen is good on both screens: without a finding of axe, not wider than the
    /// screen, with the whole navigation in sight. It is what a page must be that refuses something, of which
    /// the browser complains. Keeps pictures as [#mustBeGood] does.
    public void mustLookGood(String name) {
        var softly = new SoftAssertions();
        lookAt(name, softly);
        softly.assertAll();
    }

    /// The other screen, in the other theme, is seen as if the window had been made another size.
    private void lookAt(String name, SoftAssertions softly) {
        // What somebody waited for may be there before the look is.
        page.waitForLoadState();
        lookAt(name, setting, softly);
        var turned = setting.turned();
        turned.applyTo(page);
        lookAt(name, turned, softly);
        setting.applyTo(page);
    }

    private void lookAt(String name, Setting seen, SoftAssertions softly) {
        keep(name, seen);
        softly.assertThat(findings()).as("axe on %s, %s", name, seen).isEmpty();
        softly.assertThat(isWiderThanTheScreen())
                .as("%s, %s is wider than the screen", name, seen)
                .isFalse();
        softly.assertThat(outOfSight())
                .as("in the navigation of %s, %s, and out of sight", name, seen)
                .isEmpty();
    }

    /// Keeps a picture of the whole page as `target/screenshots/{name}-{setting}.png`, for people to look
    /// at: with `-Dpictures=true` only, as taking it costs a quarter of all that is done with a page.
    public void keep(String name) {
        keep(name, setting);
    }

    private void keep(String name, Setting seen) {
        if (Boolean.getBoolean("pictures")) {
            var picture = PICTURES.resolve(name + "-" + seen + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        }
    }

    /// What axe finds against WCAG 2.2 AA, one line for each.
    ///
    /// Its own builder for Playwright sends axe twice, brings home what is in order too, which is longer than
    /// most pages, and makes objects of it: together half the time that this takes.
    public List<String> findings() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        @SuppressWarnings("unchecked")
        var findings = (List<String>) page.evaluate("""
                async tags => {
                  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
                  const { violations } = await axe.run(document, options);
                  return violations.map(rule => {
                    const places = rule.nodes.map(node => JSON.stringify(node.target));
                    return `${rule.id}: ${rule.help} at ${places.join(", ")}`;
                  });
                }""", WCAG);
        return findings;
    }

    /// Presses Tab until the focus has been everywhere or finds nothing new.
    ///
    /// Every key costs a way to the browser and back, so the page itself notes where each one led.
    ///
    /// @return links, buttons and fields in sight that never had the focus
    public List<String> notReachedByKeyboard() {
        page.evaluate("""
                () => {
                  window.scrollTo(0, 0);
                  document.activeElement?.blur();
                  const reached = new Set();
                  window.reached = reached;
                  window.addEventListener("keyup", () => reached.add(document.activeElement), { capture: true });
                }""");
        var keys = 0;
        var reached = -1;
        var missed = missed();
        while (!missed.isEmpty() && reached() > reached && keys < KEYS_MAX) {
            reached = reached();
            for (var i = 0; i <= missed.size(); i++, keys++) {
                page.keyboard().press("Tab");
            }
            missed = missed();
        }
        return missed;
    }

    private int reached() {
        return (int) page.evaluate("() => window.reached.size");
    }

    private List<String> missed() {
        @SuppressWarnings("unchecked")
        var missed = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
                  .filter(each => each.checkVisibility() && !each.disabled && !window.reached.has(each))
                  .filter(each => each.type !== "hidden")
                  .filter(each => each.type !== "radio" || ![...window.reached].some(other => other.name === each.name))
                  .map(each => each.outerHTML.slice(0, 120))""");
        return missed;
    }

    /// Asserts that a text can be read on the page, or soon, when the page is only coming.
    public void mustShow(String text) {
        PlaywrightAssertions.assertThat(page.locator("body"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
    }

    private boolean isWiderThanTheScreen() {
        return Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /// Whoever has to push the navigation sideways does not find what is at its end.
    private List<String> outOfSight() {
        @SuppressWarnings("unchecked")
        var missed = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll(".masthead a")]
                  .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth)
                  .map(each => each.outerHTML.slice(0, 120))""");
        return missed;
    }

    @Override
    public void close() {
        context.close();
    }
}
