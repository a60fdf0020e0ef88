package city.healthcard.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.sample.KitProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(KitProfile.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GalleryTest {

    private static final List<String> PAGES =
            List.of("file", "track", "queue", "question", "question-again", "states", "figures", "sheet");
    private static final Setting PHONE = Setting.all().getFirst();
    private static final Setting DESKTOP = Setting.all().getLast();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("gallery/")
    URI gallery;

    static Stream<Arguments> everyPageInEverySetting() {
        return PAGES.stream().flatMap(page -> Setting.all().stream().map(setting -> Arguments.of(page, setting)));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEverySetting")
    void every_part_is_good_on_every_screen_in_every_theme(String page, Setting setting) {
        try (var tab = CHROMIUM.open(setting, gallery + page)) {
            tab.mustBeGood(page);
        }
    }

    @Test
    void what_is_not_good_is_found() {
        try (var tab = CHROMIUM.open(PHONE, gallery + "states")) {
            tab.page().setContent("""
                    <html lang="en"><title>Faults</title><main><h1>Faults</h1>
                    <a href="/first">First</a> <a href="/passed-over" tabindex="-1">Passed over</a>
                    <button>Trap</button> <a href="/behind">Behind</a>
                    <svg role="img" width="10" height="10"></svg></main>""");
            assertThat(tab.findings()).singleElement().asString().startsWith("svg-img-alt: ");
            assertThat(tab.notReachedByKeyboard()).singleElement().asString().contains("/passed-over");
            tab.page()
                    .evaluate("document.querySelector('button').addEventListener('keydown', e => e.preventDefault())");
            assertThat(tab.notReachedByKeyboard()).hasSize(2).last().asString().contains("/behind");
        }
    }

    @Test
    void large_print_is_good_too_and_stays_when_the_page_is_left() {
        try (var tab = CHROMIUM.open(PHONE, gallery + "file?mode=elder")) {
            tab.mustBeGood("file-elder");
            tab.page().navigate(gallery + "question");
            assertThat(tab.page().locator("html").getAttribute("data-mode")).isEqualTo("elder");
            tab.mustBeGood("question-elder");
        }
    }

    @Test
    void the_language_is_switched_by_a_link_and_stays() {
        try (var tab = CHROMIUM.open(PHONE, gallery + "question")) {
            tab.page().locator(".settings a[hreflang=en]").click();
            tab.mustShow("Questions? Call 12345");
            tab.page().navigate(gallery + "states");
            assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void a_missing_page_says_so_in_its_own_words() {
        try (var tab = CHROMIUM.open(PHONE, gallery + "gone")) {
            tab.mustShow("没有找到这个页面");
            tab.keep("gone");
        }
        try (var tab = CHROMIUM.open(DESKTOP, gallery + "broken")) {
            tab.mustShow("现在打不开");
            assertThat(tab.findings()).isEmpty();
        }
    }

    @Test
    void a_form_that_came_back_starts_with_what_is_expected() {
        try (var tab = CHROMIUM.open(PHONE, gallery + "question-again")) {
            assertThat(tab.page().evaluate("document.activeElement.className")).isEqualTo("expected-all");
            tab.page().locator(".expected-all a").first().click();
            assertThat(tab.page().evaluate("document.activeElement.id")).isEqualTo("number");
        }
    }

    @Test
    void the_queue_is_walked_with_j_and_k_and_explained_with_a_question_mark() {
        try (var tab = CHROMIUM.open(DESKTOP, gallery + "queue")) {
            tab.page().keyboard().press("j");
            assertThat(tab.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("黄小敏");
            tab.page().keyboard().press("k");
            tab.page().keyboard().press("k");
            assertThat(tab.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("陈雅琳");
            tab.page().keyboard().press("?");
            assertThat(tab.page().locator("details[data-keys] dl").isVisible()).isTrue();
            tab.page().keyboard().press("a");
            assertThat(tab.page().evaluate("document.activeElement.dataset.key"))
                    .isEqualTo("a");
        }
    }

    @Test
    void pages_are_not_kept_and_files_are_kept_for_a_year() {
        try (var tab = CHROMIUM.open(PHONE, gallery + "states")) {
            var page = tab.page().reload();
            assertThat(page.headerValue("Cache-Control")).isEqualTo("no-store");
            assertThat(page.headerValue("Content-Language")).isEqualTo("zh-CN");
            var styles = tab.page()
                    .request()
                    .get(gallery.resolve(
                                    tab.page().locator("link[rel=stylesheet]").getAttribute("href"))
                            .toString());
            assertThat(styles.headers().get("cache-control")).contains("max-age=31536000");
        }
    }
}
