package city.healthcard.localstack.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;

/// Where people log in and out, once for the pages of all services.
final class LoginEndpoint {

    private static final String SESSION_COOKIE = "hc_login";
    private static final String FORM_COOKIE = "hc_login_form";

    private final Realm realm;
    private final Addresses addresses;
    private final People people;
    private final Sessions sessions;
    private final TokenMint mint;
    private final LoginPage page;

    LoginEndpoint(Realm realm, Addresses addresses, People people, Sessions sessions, TokenMint mint, LoginPage page) {
        this.realm = realm;
        this.addresses = addresses;
        this.people = people;
        this.sessions = sessions;
        this.mint = mint;
        this.page = page;
    }

    /// Somebody who has logged in already goes straight back.
    void show(HttpServerRequest request) {
        var asked = LoginRequest.of(request, realm);
        var known = sessions.login(cookie(request, SESSION_COOKIE));
        if (known.isPresent() && !"login".equals(request.getParam("prompt"))) {
            goBack(request.response(), asked, known.get());
        } else {
            ask(request, asked, 200, "", "");
        }
    }

    /// The filled form.
    void submit(HttpServerRequest request) {
        var asked = LoginRequest.of(request, realm);
        var name = Objects.requireNonNullElse(request.getFormAttribute("username"), "");
        var password = Objects.requireNonNullElse(request.getFormAttribute("password"), "");
        if (!isOwnForm(request)) {
            ask(request, asked, 400, "stale", name);
            return;
        }
        switch (people.recognize(name, password)) {
            case People.Recognized recognized -> {
                var login = sessions.begin(recognized.user());
                request.response().addCookie(cookieOf(SESSION_COOKIE, login.id(), CookieSameSite.LAX));
                goBack(request.response(), asked, login);
            }
            case People.Unknown _ -> ask(request, asked, 401, "wrong", name);
            case People.MustWait _ -> ask(request, asked, 429, "wait", name);
        }
    }

    /// Ends the session of this browser, and the one an id token tells of.
    void leave(HttpServerRequest request) {
        sessions.login(cookie(request, SESSION_COOKIE)).ifPresent(sessions::end);
        var hint = request.getParam("id_token_hint");
        if (hint != null) {
            mint.sessionOf(hint).flatMap(sessions::named).ifPresent(sessions::end);
        }
        var forgotten = cookieOf(SESSION_COOKIE, "", CookieSameSite.LAX).setMaxAge(0);
        request.response().addCookie(forgotten);
        var next = request.getParam("post_logout_redirect_uri");
        if (next != null && realm.clients().values().stream().anyMatch(client -> leadsTo(client, next))) {
            redirect(request.response(), next);
        } else {
            page.say(request, 200, "signedOut", "signedOutText");
        }
    }

    private static boolean leadsTo(Realm.Client client, String address) {
        return client.afterLogout().stream()
                .anyMatch(allowed -> allowed.endsWith("*")
                        ? address.startsWith(allowed.substring(0, allowed.length() - 1))
                        : address.equals(allowed));
    }

    private void ask(HttpServerRequest request, LoginRequest asked, int status, String message, String name) {
        var token = Secrets.drawn();
        request.response().addCookie(cookieOf(FORM_COOKIE, token, CookieSameSite.STRICT));
        page.ask(request, asked, status, message, name, token);
    }

    /// The form was shown to this very browser, so no other site has filled it in (login CSRF).
    private static boolean isOwnForm(HttpServerRequest request) {
        var sent = request.getFormAttribute("token");
        var kept = cookie(request, FORM_COOKIE);
        return sent != null && !kept.isEmpty() && Secrets.areEqual(sent, kept);
    }

    private void goBack(HttpServerResponse response, LoginRequest asked, Sessions.Login login) {
        var code = sessions.code(login, asked.client(), asked.redirect(), asked.challenge(), asked.nonce());
        redirect(response, asked.answeredWith(code, addresses.issuer(), login.name()));
    }

    private static void redirect(HttpServerResponse response, String address) {
        response.setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, address)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private Cookie cookieOf(String name, String value, CookieSameSite sameSite) {
        return Cookie.cookie(name, value)
                .setPath(addresses.root())
                .setHttpOnly(true)
                .setSecure(addresses.issuer().startsWith("https:"))
                .setSameSite(sameSite);
    }

    private static String cookie(HttpServerRequest request, String name) {
        var cookie = request.getCookie(name);
        return cookie == null ? "" : cookie.getValue();
    }
}
