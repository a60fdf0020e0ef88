package city.healthcard.records.consent;

import city.healthcard.records.citizen.CitizenId;

/// How a consent stands.
public sealed interface Consent {

    /// Nobody has given it.
    record Unasked() implements Consent {}

    /// It is in force on the days it names.
    record Given(CitizenId citizen, ConsentTerms terms, String bucket) implements Consent {}

    /// It was taken back.
    record Withdrawn(CitizenId citizen) implements Consent {}
}
