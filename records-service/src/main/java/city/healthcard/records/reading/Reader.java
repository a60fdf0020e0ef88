package city.healthcard.records.reading;

import city.healthcard.records.citizen.CitizenId;

/// Who wants to read, and what entitles them.
public sealed interface Reader {

    /// Pseudonym of the reader: the token's subject.
    String subject();

    /// A citizen, signed in with a card.
    ///
    /// @param cardBlocked whether our own view says that this card may not be accepted any more
    record Holder(String subject, CitizenId citizen, boolean cardBlocked) implements Reader {}

    /// A medical institution's system or clerk.
    ///
    /// @param institution its code
    /// @param hasVisit whether a visit of this institution is in the file
    /// @param card whether the citizen's card was presented
    /// @param consented whether the citizen lets this institution read
    /// @param glass whether this person has broken the glass, and it has not closed yet
    record Treating(
            String subject, String institution, boolean hasVisit, Presented card, boolean consented, boolean glass)
            implements Reader {}

    /// A guardian.
    ///
    /// @param mayRead whether the guardian's rights are in force
    record Guarding(String subject, boolean mayRead) implements Reader {}

    /// Somebody whom the citizen has given a link.
    ///
    /// @param subject pseudonym of the link: who holds it is not known
    record Invited(String subject) implements Reader {}

    /// A medical institution's system that takes back what the institution itself has said.
    ///
    /// @param institution its code; only files that hold a visit of it are read, and of them only these
    /// @param purpose code of PurposeOfUse (HL7 v3)
    record Keeping(String subject, String institution, String purpose) implements Reader {}

    /// The Health Bureau, which oversees and does not treat.
    record Overseer(String subject) implements Reader {}

    /// A card, as it was presented with the request.
    enum Presented {
        NONE,
        VALID,
        BLOCKED,
        OF_ANOTHER
    }
}
