package city.healthcard.records.consent;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// What happened to a consent. Sealed for the citizen: whom somebody lets see a category says something of its own.
public sealed interface ConsentEvent {

    /// The consent.
    ConsentId consent();

    /// Who gave it.
    CitizenId citizen();

    /// The key that seals it.
    String bucket();

    /// It was given.
    ///
    /// @param policy edition of the policy that bounded it
    @WireType("records/consent-given/1")
    record ConsentGiven(ConsentId consent, CitizenId citizen, ConsentTerms terms, int policy, String bucket, Instant at)
            implements ConsentEvent {}

    /// It allows something else from now on.
    ///
    /// @param policy edition of the policy that bounded it
    @WireType("records/consent-changed/1")
    record ConsentChanged(
            ConsentId consent, CitizenId citizen, ConsentTerms terms, int policy, String bucket, Instant at)
            implements ConsentEvent {}

    /// It allows nothing from now on.
    @WireType("records/consent-withdrawn/1")
    record ConsentWithdrawn(ConsentId consent, CitizenId citizen, String bucket, Instant at) implements ConsentEvent {}
}
