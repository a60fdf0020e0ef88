package city.healthcard.records.visit;

import city.healthcard.eventsourcing.Refusal;

/// Why something was not done to a visit.
public sealed interface VisitRefusal extends Refusal {

    /// The revision is known with another content.
    ///
    /// @param firstHash hexadecimal SHA-256 of what was said first
    record RevisionConflict(String firstHash) implements VisitRefusal {
        @Override
        public String code() {
            return "visit.revision-conflict";
        }
    }

    /// A later revision is on file and this one was never seen.
    ///
    /// @param revision the revision on file
    record RevisionSuperseded(int revision) implements VisitRefusal {
        @Override
        public String code() {
            return "visit.revision-superseded";
        }
    }

    /// The reasons that say all by their name.
    enum Plain implements VisitRefusal {
        OTHER_CITIZEN("visit.other-citizen"),
        WITHDRAWN("visit.withdrawn"),
        UNKNOWN("visit.unknown");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
