package city.healthcard.webkit.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;

/// On what and how a page is read.
///
/// @param screen the size of the screen
/// @param isDark whether the system wishes dark pages
/// @param language what the browser asks for: `zh-CN` or `en`
public record Setting(Screen screen, boolean isDark, String language) {

    /// The sizes on which every page must be good.
    public enum Screen {
        PHONE(390, 844, true),
        DESKTOP(1280, 900, false);

        private final int width;
        private final int height;
        private final boolean touch;

        Screen(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    /// Four settings in which every screen meets every theme and every language.
    public static List<Setting> all() {
        return List.of(
                new Setting(Screen.PHONE, false, "zh-CN"),
                new Setting(Screen.DESKTOP, true, "en"),
                new Setting(Screen.PHONE, true, "en"),
                new Setting(Screen.DESKTOP, false, "zh-CN"));
    }

    /// The setting of a test that is tried in one only: one of the first two.
    static Setting ofTest(String name) {
        return all().get(Math.floorMod(name.hashCode(), 2));
    }

    /// The other screen in the other theme, in the same language.
    Setting turned() {
        return new Setting(screen == Screen.PHONE ? Screen.DESKTOP : Screen.PHONE, !isDark, language);
    }

    /// Makes an open page look as in this setting. Whether it is touched stays as it was.
    void applyTo(Page page) {
        page.setViewportSize(screen.width, screen.height);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colors()));
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen.touch)
                .setIsMobile(screen.touch)
                .setDeviceScaleFactor(screen.touch ? 2 : 1)
                .setColorScheme(colors())
                // Where a page scrolls softly, a click may come to where the button was.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language);
    }

    private ColorScheme colors() {
        return isDark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    @Override
    public String toString() {
        return screen.name().toLowerCase(Locale.ROOT) + (isDark ? "-dark-" : "-light-") + language.substring(0, 2);
    }
}
