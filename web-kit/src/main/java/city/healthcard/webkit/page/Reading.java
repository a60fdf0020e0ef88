package city.healthcard.webkit.page;

import city.healthcard.webkit.problem.Language;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How this request's reader wishes to read: the language and the size. A choice in the address (`?lang=en`,
/// `?mode=elder`) wins and is kept in a cookie; then the cookie; then, for the language, what the browser prefers.
@Named("reading")
@RequestScoped
public class Reading {

    /// The parameter and the cookie of the language: `zh` or `en`.
    public static final String LANGUAGE = "lang";

    /// The parameter and the cookie of the size: `elder` or `plain`.
    public static final String MODE = "mode";

    private final RoutingContext request;
    private final Instant now = Instant.now();

    Reading(RoutingContext request) {
        this.request = request;
    }

    /// The language of the page.
    public Language language() {
        return chosen(LANGUAGE, Reading::isLanguage)
                .map(choice -> Language.valueOf(choice.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> Language.preferred(request.request().getHeader("Accept-Language")));
    }

    /// The locale of the page's words.
    public Locale locale() {
        return Locale.of(language() == Language.EN ? "en" : "zh");
    }

    /// Whether the page is to be written large, with fewer things and bigger targets.
    public boolean isElder() {
        return chosen(MODE, Reading::isMode).filter("elder"::equals).isPresent();
    }

    /// When the page was asked for; ages on it are counted from here.
    public Instant now() {
        return now;
    }

    /// The path of the page, without its query.
    public String path() {
        return request.normalizedPath();
    }

    /// The same page in the other language.
    public String otherLanguage() {
        return with(LANGUAGE, language() == Language.EN ? "zh" : "en");
    }

    /// The same page in the other size.
    public String otherMode() {
        return with(MODE, isElder() ? "plain" : "elder");
    }

    /// The same page with one parameter of its address replaced.
    public String with(String name, Object value) {
        var query = new StringBuilder("?");
        request.queryParams().forEach((key, given) -> {
            if (!key.equals(name)) {
                query.append(encoded(key)).append('=').append(encoded(given)).append('&');
            }
        });
        return query.append(encoded(name))
                .append('=')
                .append(encoded(value.toString()))
                .toString();
    }

    /// The choice made in this address, if any; worth a cookie.
    Optional<String> newly(String name) {
        return Optional.ofNullable(request.request().getParam(name))
                .filter(name.equals(LANGUAGE) ? Reading::isLanguage : Reading::isMode);
    }

    private Optional<String> chosen(String name, Predicate<String> known) {
        return newly(name).or(() -> cookie(name).filter(known));
    }

    private Optional<String> cookie(String name) {
        @Nullable Cookie cookie = request.request().getCookie(name);
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }

    private static boolean isLanguage(String choice) {
        return choice.equals("zh") || choice.equals("en");
    }

    private static boolean isMode(String choice) {
        return choice.equals("elder") || choice.equals("plain");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
