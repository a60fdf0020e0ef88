package city.healthcard.webkit.problem;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/// A language that we write. Chinese comes first: whoever does not ask for English gets it.
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The BCP 47 tag for `Content-Language` and `<html lang>`.
    public String tag() {
        return tag;
    }

    /// The first language of an `Accept-Language` header that we write; [#ZH] when there is none.
    public static Language preferred(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .map(LanguageRange::getRange)
                .filter(range -> range.startsWith("zh") || range.startsWith("en"))
                .findFirst()
                .map(range -> range.startsWith("en") ? EN : ZH)
                .orElse(ZH);
    }

    private static List<LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
