package city.healthcard.audit.access;

import city.healthcard.audit.person.CitizenId;
import city.healthcard.contracts.WireType;

/// What happened in a citizen's access log.
public sealed interface AccessEvent {

    /// A reading or a refusal got its number.
    ///
    /// @param number 1 for the citizen's first, and no number is left out
    /// @param head the chain's head after it, see [AccessChain]; 64 hexadecimal digits
    @WireType("audit/access-entered/2")
    record AccessEntered(CitizenId citizen, long number, Access access, String head) implements AccessEvent {}
}
