package city.healthcard.card.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordCostTest {

    private static final Argon2 ADVISED = new Argon2(19_456, 2);

    @Test
    void a_service_that_is_told_nothing_hashes_at_the_advised_cost() throws IOException {
        for (var profile : new String[] {"prod", "dev"}) {
            assertThat(configuredFor(profile)).as(profile).isEqualTo(ADVISED);
        }
    }

    @Test
    void only_tests_may_hash_for_less() {
        for (var cheap : new Argon2[] {new Argon2(19_455, 2), new Argon2(19_456, 1), new Argon2(64, 1)}) {
            for (var mode : EnumSet.complementOf(EnumSet.of(LaunchMode.TEST))) {
                assertThatThrownBy(() -> new PasswordCost(cheap, mode))
                        .as("%s, %s", cheap, mode)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("19456 KiB and 2");
            }
            assertThat(new PasswordCost(cheap, LaunchMode.TEST).today()).isEqualTo(cheap);
        }
    }

    @Test
    void whoever_wants_to_may_pay_more() {
        assertThatCode(() -> new PasswordCost(ADVISED, LaunchMode.NORMAL)).doesNotThrowAnyException();
        assertThat(new PasswordCost(new Argon2(65_536, 3), LaunchMode.NORMAL).today())
                .isEqualTo(new Argon2(65_536, 3));
    }

    private static Argon2 configuredFor(String profile) throws IOException {
        var file = Objects.requireNonNull(PasswordCostTest.class.getResource("/application.properties"));
        var config = new SmallRyeConfigBuilder()
                .withProfile(profile)
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(file))
                .build();
        return new Argon2(
                config.getValue("hc.password.memory-kib", Integer.class),
                config.getValue("hc.password.iterations", Integer.class));
    }
}
