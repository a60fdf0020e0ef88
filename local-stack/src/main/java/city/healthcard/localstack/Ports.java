package city.healthcard.localstack;

import java.util.Map;

/// The ports of the suite: a row of neighbours, counted from one base.
///
/// @param base the gateway's port, the one a browser sees
public record Ports(int base) {
    /// Where the suite is when nobody says otherwise.
    public static final int DEFAULT_BASE = 8080;

    /// The variable that moves all of them.
    public static final String VARIABLE = "HC_BASE_PORT";

    public static Ports fromEnvironment() {
        return from(System.getenv());
    }

    static Ports from(Map<String, String> environment) {
        return new Ports(Integer.parseInt(environment.getOrDefault(VARIABLE, Integer.toString(DEFAULT_BASE))));
    }

    public int gateway() {
        return base;
    }

    public int card() {
        return base + 1;
    }

    public int records() {
        return base + 2;
    }

    public int audit() {
        return base + 3;
    }

    public int payment() {
        return base + 4;
    }

    public int identityProvider() {
        return base + 5;
    }

    public int simulator() {
        return base + 6;
    }

    public int postgres() {
        return base + 7;
    }

    public int kafka() {
        return base + 8;
    }

    public int kafkaController() {
        return base + 9;
    }

    public int documentStore() {
        return base + 10;
    }
}
