package city.healthcard.simulator.city;

import java.util.Locale;

/// Who calls. The demonstration's accounts, with the demonstration's passwords.
public sealed interface Account {

    /// The password of every person of the demonstration.
    String PASSWORD = "healthcard";

    /// Nobody in particular.
    Account NOBODY = new Anybody();

    /// The shell variable in which a printed curl expects the token.
    String variable();

    /// A person known to the identity provider.
    record Person(String name) implements Account {
        @Override
        public String variable() {
            return shell(name);
        }
    }

    /// A machine known to the identity provider; its demonstration secret is its name.
    record Machine(String name) implements Account {
        @Override
        public String variable() {
            return shell(name);
        }
    }

    /// A citizen with a token of card-service.
    ///
    /// @param session the call that gave the token
    record Citizen(String token, Call session) implements Account {
        @Override
        public String variable() {
            return "CITIZEN";
        }

        /// Never the token.
        @Override
        public String toString() {
            return "Citizen";
        }
    }

    /// Nobody in particular.
    record Anybody() implements Account {
        @Override
        public String variable() {
            return "";
        }
    }

    private static String shell(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
