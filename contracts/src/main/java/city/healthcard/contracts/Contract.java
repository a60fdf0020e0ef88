package city.healthcard.contracts;

import java.util.UUID;

/// A fact that one service publishes and any service may hear.
public interface Contract {

    /// What orders it on its topic: the citizen's pseudonymous id, else the id of the thing it is about.
    UUID key();
}
