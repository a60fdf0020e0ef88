package city.healthcard.card.intake;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;

/// An application that was taken in.
///
/// @param version of its stream; the ETag
/// @param isRepeated whether it had been taken in before under the same key
public record Submission(
        ApplicationId application, String number, CitizenId citizen, long version, boolean isRepeated) {}
