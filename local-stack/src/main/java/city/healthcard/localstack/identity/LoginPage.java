package city.healthcard.localstack.identity;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/// The pages of the login, in Chinese and English: plain HTML and one sheet of style, no script at all.
final class LoginPage {

    private static final String WORDS = "city.healthcard.localstack.identity.login";
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);
    private static final String FORM = resource("login.html");
    private static final String NOTICE = resource("notice.html");

    /// The sheet of style of these pages.
    static final String LOOK = resource("login.css");

    private final Addresses addresses;

    LoginPage(Addresses addresses) {
        this.addresses = addresses;
    }

    /// Asks for name and password.
    ///
    /// @param message a key of the words, or empty
    void ask(HttpServerRequest request, LoginRequest login, int status, String message, String name, String token) {
        var words = words(request);
        var page = filled(
                FORM,
                words,
                Map.of(
                        "action",
                        addresses.login() + "?" + Objects.requireNonNullElse(request.query(), ""),
                        "error",
                        message.isEmpty() ? "" : words.getString(message),
                        "errorClass",
                        message.isEmpty() ? "quiet" : "error",
                        "username",
                        name,
                        "token",
                        token));
        send(request.response(), status, page, "'self' " + login.redirectOrigin());
    }

    /// Says one thing.
    void say(HttpServerRequest request, int status, String title, String text) {
        var words = words(request);
        var page = filled(NOTICE, words, Map.of("heading", words.getString(title), "text", words.getString(text)));
        send(request.response(), status, page, "'none'");
    }

    private static void send(HttpServerResponse response, int status, String page, String formAction) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action " + formAction
                                + "; base-uri 'none'; frame-ancestors 'none'")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(page);
    }

    private String filled(String template, ResourceBundle words, Map<String, String> values) {
        var page = template.replace("{look}", addresses.look());
        for (var entry : values.entrySet()) {
            page = page.replace("{" + entry.getKey() + "}", escaped(entry.getValue()));
        }
        for (var key : words.keySet()) {
            page = page.replace("{" + key + "}", escaped(words.getString(key)));
        }
        return page;
    }

    private static ResourceBundle words(HttpServerRequest request) {
        return ResourceBundle.getBundle(
                WORDS,
                language(request),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Locale language(HttpServerRequest request) {
        var asked = Objects.requireNonNullElse(
                request.getParam("ui_locales"),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "zh-CN"));
        try {
            var found = Locale.lookup(LanguageRange.parse(asked.replace(' ', ',')), LOCALES);
            return found == null ? Locale.SIMPLIFIED_CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /// Braces too, so that nothing a person typed is taken for a place in the template.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }

    private static String resource(String name) {
        try (var stream = LoginPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
