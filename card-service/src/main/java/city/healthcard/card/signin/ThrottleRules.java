package city.healthcard.card.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often somebody may try.
@ConfigMapping(prefix = "hc.sign-in")
interface ThrottleRules {

    /// How long attempts are counted together.
    @WithDefault("15M")
    Duration window();

    /// Attempts per card within the window.
    @WithDefault("5")
    int perCard();

    /// Attempts per card within a day.
    @WithDefault("10")
    int perCardAndDay();

    /// Attempts per source within the window; a hospital's waiting room shares one.
    @WithDefault("300")
    int perSource();

    /// How long the city's failures are counted together.
    @WithDefault("10M")
    Duration cityWindow();

    /// Failures in the whole city beyond which everybody needs a one-time code.
    @WithDefault("1000")
    int cityFailures();
}
