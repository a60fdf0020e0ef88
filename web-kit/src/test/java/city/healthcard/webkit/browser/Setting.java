package city.healthcard.webkit.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
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

    private static final int WITH_EACH_VALUE_ONCE = 2;

    /// Four settings in which every screen meets every theme and every language; in the first two every
    /// screen, theme and language comes once.
    public static List<Setting> all() {
        return List.of(
                new Setting(Screen.PHONE, false, "zh-CN"),
                new Setting(Screen.DESKTOP, true, "en"),
                new Setting(Screen.PHONE, true, "en"),
                new Setting(Screen.DESKTOP, false, "zh-CN"));
    }

    /// What a page is tried in: two settings with every screen, theme and language, or all with
    /// `-Dscreens.all=true`, as in a nightly run. The parts that pages are made of are always tried in all.
    public static List<Setting> tried() {
        return Boolean.getBoolean("screens.all") ? all() : all().subList(0, WITH_EACH_VALUE_ONCE);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen.touch)
                .setIsMobile(screen.touch)
                .setDeviceScaleFactor(screen.touch ? 2 : 1)
                .setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(language);
    }

    @Override
    public String toString() {
        return screen.name().toLowerCase(Locale.ROOT) + (isDark ? "-dark-" : "-light-") + language.substring(0, 2);
    }
}
