package city.healthcard.audit.access;

import city.healthcard.audit.person.CitizenId;

/// What can be asked of a citizen's access log.
public sealed interface AccessCommand {

    /// Somebody has read the citizen's file, or was refused.
    record EnterAccess(CitizenId citizen, Access access) implements AccessCommand {}
}
