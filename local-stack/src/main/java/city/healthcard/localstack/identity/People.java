package city.healthcard.localstack.identity;

import java.time.Duration;
import java.util.Locale;

/// Recognizes people by name and password. A name that does not exist is treated like one with another password.
final class People {

    private static final String NOBODYS_PASSWORD = Secrets.drawn();

    private final Realm realm;
    private final LoginThrottle throttle;

    People(Realm realm, LoginThrottle throttle) {
        this.realm = realm;
        this.throttle = throttle;
    }

    /// What came of it.
    sealed interface Answer {}

    /// It is this person.
    record Recognized(Realm.User user) implements Answer {}

    /// The name or the password is not right; which one is not said.
    record Unknown() implements Answer {}

    /// There were too many failures.
    record MustWait(Duration left) implements Answer {}

    Answer recognize(String given, String password) {
        var name = given.strip().toLowerCase(Locale.ROOT);
        var left = throttle.wait(name);
        if (left.isPresent()) {
            return new MustWait(left.get());
        }
        var user = realm.user(name).filter(known -> known.password().isPresent());
        var right = Secrets.areEqual(user.flatMap(Realm.User::password).orElse(NOBODYS_PASSWORD), password);
        if (user.isEmpty() || !right) {
            throttle.failed(name);
            return new Unknown();
        }
        throttle.succeeded(name);
        return new Recognized(user.get());
    }
}
