package city.healthcard.localstack.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has logged in, with what they were given for it. In memory: a restart ends every session. Confined to one
/// thread.
final class Sessions {

    private final Realm realm;
    private final InstantSource clock;
    private final Map<String, Login> logins = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Renewal> renewals = new HashMap<>();

    Sessions(Realm realm, InstantSource clock) {
        this.realm = realm;
        this.clock = clock;
    }

    /// @param id secret: it is the browser's cookie
    /// @param name tells the session in tokens (`sid`) and is no secret
    record Login(String id, String name, Realm.User user, Instant since) {}

    /// What an authorization code stands for, once and for a minute.
    ///
    /// @param challenge the S256 challenge, when the client sent one
    record Code(
            Login login,
            String client,
            String redirect,
            @Nullable String challenge,
            @Nullable String nonce,
            Instant notAfter) {}

    /// What a refresh token stands for.
    record Renewal(Login login, String client, Instant notAfter) {}

    Login begin(Realm.User user) {
        forgetWhatIsOver();
        var login = new Login(Secrets.drawn(), Secrets.drawn(), user, clock.instant());
        logins.put(login.id(), login);
        return login;
    }

    Optional<Login> login(@Nullable String id) {
        return Optional.ofNullable(logins.get(id)).filter(this::isAlive);
    }

    /// The login ends; so does everything that was given for it.
    void end(Login login) {
        logins.remove(login.id());
        codes.values().removeIf(code -> code.login().equals(login));
        renewals.values().removeIf(renewal -> renewal.login().equals(login));
    }

    /// The session that tokens call `name`.
    Optional<Login> named(String name) {
        return logins.values().stream()
                .filter(login -> login.name().equals(name))
                .findFirst();
    }

    String code(Login login, Realm.Client client, String redirect, @Nullable String challenge, @Nullable String nonce) {
        var code = Secrets.drawn();
        var notAfter = clock.instant().plus(realm.codeLifespan());
        codes.put(code, new Code(login, client.id(), redirect, challenge, nonce, notAfter));
        return code;
    }

    /// The code is spent, whoever brings it.
    Optional<Code> spend(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(spent -> clock.instant().isBefore(spent.notAfter()))
                .filter(spent -> isAlive(spent.login()));
    }

    String renewal(Login login, Realm.Client client) {
        var token = Secrets.drawn();
        renewals.put(token, new Renewal(login, client.id(), clock.instant().plus(realm.sessionIdle())));
        return token;
    }

    /// Good until its session has been idle for too long. Not once only: the pages of one browser renew
    /// side by side.
    Optional<Login> renew(String token, Realm.Client client) {
        return Optional.ofNullable(renewals.get(token))
                .filter(renewal -> renewal.client().equals(client.id()))
                .filter(renewal -> clock.instant().isBefore(renewal.notAfter()))
                .map(Renewal::login)
                .filter(this::isAlive);
    }

    Duration renewalLifespan() {
        return realm.sessionIdle();
    }

    private boolean isAlive(Login login) {
        return logins.containsKey(login.id())
                && clock.instant().isBefore(login.since().plus(realm.sessionMax()));
    }

    private void forgetWhatIsOver() {
        var now = clock.instant();
        codes.values().removeIf(code -> now.isAfter(code.notAfter()));
        renewals.values().removeIf(renewal -> now.isAfter(renewal.notAfter()));
        logins.values().removeIf(login -> now.isAfter(login.since().plus(realm.sessionMax())));
    }
}
