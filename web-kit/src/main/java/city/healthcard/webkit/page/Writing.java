package city.healthcard.webkit.page;

import city.healthcard.webkit.problem.Language;
import city.healthcard.webkit.problem.Text;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How values are written on pages, in the reader's language and in the city's time.
@TemplateExtension
public final class Writing {

    /// The city's time zone.
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ZH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINESE);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int GROUP = 4;
    private static final int BRIEF = 8;

    private Writing() {}

    /// `2026年11月23日` or `23 Nov 2026`.
    static String day(LocalDate date, @TemplateAttribute @Nullable Object locale) {
        return (isEnglish(locale) ? DAY_EN : DAY_ZH).format(date);
    }

    /// The day in the city.
    static String day(Instant instant, @TemplateAttribute @Nullable Object locale) {
        return day(instant.atZone(CITY).toLocalDate(), locale);
    }

    /// `2026年11月` or `Nov 2026`.
    static String month(LocalDate date, @TemplateAttribute @Nullable Object locale) {
        return (isEnglish(locale) ? MONTH_EN : MONTH_ZH).format(date);
    }

    /// The month in the city.
    static String month(Instant instant, @TemplateAttribute @Nullable Object locale) {
        return month(instant.atZone(CITY).toLocalDate(), locale);
    }

    /// `14:05` in the city.
    static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(CITY));
    }

    /// `2026年11月23日 14:05` or `23 Nov 2026, 14:05`.
    static String moment(Instant instant, @TemplateAttribute @Nullable Object locale) {
        return day(instant, locale) + (isEnglish(locale) ? ", " : " ") + clock(instant);
    }

    /// How long ago, counted from when the page was asked for: `3 天`, `5 小时`, `刚刚`; `3 days`, `5 hours`,
    /// `just now`.
    static String ago(
            Instant since, @TemplateAttribute @Nullable Object locale, @TemplateAttribute @Nullable Object now) {
        var waited = waited(since, now);
        var english = isEnglish(locale);
        if (waited.toDays() > 0) {
            return counted(waited.toDays(), english, "天", "day");
        }
        if (waited.toHours() > 0) {
            return counted(waited.toHours(), english, "小时", "hour");
        }
        if (waited.toMinutes() > 0) {
            return counted(waited.toMinutes(), english, "分钟", "minute");
        }
        return english ? "just now" : "刚刚";
    }

    /// How much of the time allowed has gone, in hundredths, at most 100: the length of a bar.
    static long share(Instant since, int daysAllowed, @TemplateAttribute @Nullable Object now) {
        var allowed = Duration.ofDays(daysAllowed).toSeconds();
        return Math.clamp(waited(since, now).toSeconds() * 100 / allowed, 0, 100);
    }

    /// A person's age in the city today: `34 岁`, `8 个月`; `34 years`, `8 months`.
    static String age(
            LocalDate birth, @TemplateAttribute @Nullable Object locale, @TemplateAttribute @Nullable Object now) {
        var lived = Period.between(birth, moment(now).atZone(CITY).toLocalDate());
        var english = isEnglish(locale);
        return lived.getYears() > 0
                ? counted(lived.getYears(), english, "岁", "year")
                : counted(Math.max(lived.getMonths(), 0), english, "个月", "month");
    }

    /// Fen as yuan with two decimals: 1000 is `10.00 元` or `CNY 10.00`.
    static String yuan(long fen, @TemplateAttribute @Nullable Object locale) {
        var amount = String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
        return isEnglish(locale) ? "CNY " + amount : amount + " 元";
    }

    /// The beginning of an id, by which people tell two apart.
    static String brief(UUID id) {
        return id.toString().substring(0, BRIEF);
    }

    /// A number in groups of four: `3502 0000 1234 5678`.
    static String grouped(String number) {
        return grouped(number, ' ');
    }

    /// A card's number of which only the last four are shown: `•••• •••• •••• 5678`.
    static String masked(String number) {
        var shown = Math.min(GROUP, Math.max(number.length() - GROUP, 0));
        return grouped("•".repeat(number.length() - shown) + number.substring(number.length() - shown), ' ');
    }

    /// The number of an identity document of which only the first and the last character are shown:
    /// `3••••••••••••••••X`.
    static String veiled(String document) {
        return document.length() < 3
                ? "•".repeat(document.length())
                : document.charAt(0) + "•".repeat(document.length() - 2) + document.charAt(document.length() - 1);
    }

    /// The text in the reader's language.
    static String written(Text text, @TemplateAttribute @Nullable Object locale) {
        return text.in(isEnglish(locale) ? Language.EN : Language.ZH);
    }

    private static String grouped(String number, char between) {
        var groups = new StringBuilder();
        for (var i = 0; i < number.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                groups.append(between);
            }
            groups.append(number.charAt(i));
        }
        return groups.toString();
    }

    private static String counted(long count, boolean english, String zh, String en) {
        return english ? count + " " + en + (count == 1 ? "" : "s") : count + " " + zh;
    }

    private static Duration waited(Instant since, @Nullable Object now) {
        var waited = Duration.between(since, moment(now));
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    private static Instant moment(@Nullable Object now) {
        return now instanceof Instant instant ? instant : Instant.now();
    }

    private static boolean isEnglish(@Nullable Object locale) {
        return locale instanceof Locale given && given.getLanguage().equals("en");
    }
}
