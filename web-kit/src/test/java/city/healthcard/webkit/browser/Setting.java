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

    /// Four settings in which every screen, theme and language comes twice.
    public static List<Setting> all() {
        return List.of(
                new Setting(Screen.PHONE, false, "zh-CN"),
                new Setting(Screen.PHONE, true, "en"),
                new Setting(Screen.DESKTOP, false, "en"),
                new Setting(Screen.DESKTOP, true, "zh-CN"));
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
