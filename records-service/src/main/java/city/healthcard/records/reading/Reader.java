package city.healthcard.records.reading;

import city.healthcard.records.citizen.CitizenId;

/// Who wants to read, and what entitles them.
public sealed interface Reader {

    /// Pseudonym of the reader: the token's subject.
    String subject();

    /// As what: `citizen`, `institution`, `guardian`, `invited` or `bureau`; of somebody who reads no file at
    /// all, the role.
    String capacity();

    /// Code of the reader's institution; empty for who has none.
    default String institution() {
        return "";
    }

    /// Code of PurposeOfUse (HL7 v3): what for, as far as who asks says so; empty when nobody said.
    String purpose();

    /// A citizen, signed in with a card.
    ///
    /// @param cardBlocked whether our own view says that this card may not be accepted any more
    record Holder(String subject, CitizenId citizen, boolean cardBlocked) implements Reader {
        @Override
        public String capacity() {
            return "citizen";
        }

        @Override
        public String purpose() {
            return "PATRQT";
        }
    }

    /// A medical institution's system or clerk.
    ///
    /// @param institution its code
    /// @param hasVisit whether a visit of this institution is in the file
    /// @param card whether the citizen's card was presented
    /// @param consented whether the citizen lets this institution read
    /// @param glass whether this person has broken the glass, and it has not closed yet
    record Treating(
            String subject, String institution, boolean hasVisit, Presented card, boolean consented, boolean glass)
            implements Reader {
        @Override
        public String capacity() {
            return "institution";
        }

        @Override
        public String purpose() {
            return glass ? "BTG" : "TREAT";
        }
    }

    /// A guardian.
    ///
    /// @param mayRead whether the guardian's rights are in force
    record Guarding(String subject, boolean mayRead) implements Reader {
        @Override
        public String capacity() {
            return "guardian";
        }

        @Override
        public String purpose() {
            return "FAMRQT";
        }
    }

    /// Somebody whom the citizen has given a link.
    ///
    /// @param subject pseudonym of the link: who holds it is not known
    /// @param knowsPin whether they gave the PIN that goes with it
    record Invited(String subject, boolean knowsPin) implements Reader {
        @Override
        public String capacity() {
            return "invited";
        }

        @Override
        public String purpose() {
            return "PATRQT";
        }
    }

    /// A medical institution's system that takes back what the institution itself has said.
    ///
    /// @param institution its code; only files that hold a visit of it are read, and of them only these
    /// @param purpose code of PurposeOfUse (HL7 v3)
    record Keeping(String subject, String institution, String purpose) implements Reader {
        @Override
        public String capacity() {
            return "institution";
        }
    }

    /// The Health Bureau, which oversees and does not treat.
    record Overseer(String subject) implements Reader {
        @Override
        public String capacity() {
            return "bureau";
        }

        @Override
        public String purpose() {
            return "HOPERAT";
        }
    }

    /// Somebody whose roles are not admitted where they asked, so that it never came to the rules of the
    /// file.
    ///
    /// @param capacity as above, where one of their roles reads elsewhere; else the name of a role
    /// @param institution code of their institution; empty for who has none
    record Outsider(String subject, String capacity, String institution) implements Reader {

        /// They did not get so far as to say.
        @Override
        public String purpose() {
            return "";
        }
    }

    /// A card, as it was presented with the request.
    enum Presented {
        NONE,
        VALID,
        BLOCKED,
        OF_ANOTHER
    }
}
