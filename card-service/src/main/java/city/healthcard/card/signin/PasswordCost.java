package city.healthcard.card.signin;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What hashing a new password costs: as configured, and never less than is advised, or the service does not start.
/// Only tests may hash for less; there the hashing would cost more than all else.
@Singleton
class PasswordCost {

    /// OWASP's first choice.
    static final Argon2 ADVISED = new Argon2(19 * 1024, 2);

    private final Argon2 today;

    @Inject
    PasswordCost(
            @ConfigProperty(name = "hc.password.memory-kib") int memoryKib,
            @ConfigProperty(name = "hc.password.iterations") int iterations) {
        this(new Argon2(memoryKib, iterations), LaunchMode.current());
    }

    PasswordCost(Argon2 configured, LaunchMode mode) {
        var isTooCheap = configured.memoryKib() < ADVISED.memoryKib() || configured.iterations() < ADVISED.iterations();
        if (isTooCheap && mode != LaunchMode.TEST) {
            throw new IllegalStateException("hc.password: a hash takes at least %d KiB and %d iterations"
                    .formatted(ADVISED.memoryKib(), ADVISED.iterations()));
        }
        this.today = configured;
    }

    /// Beans are made when they are first asked for; a cost that is refused has to be refused before that.
    void check(@Observes StartupEvent start) {}

    Argon2 today() {
        return today;
    }
}
