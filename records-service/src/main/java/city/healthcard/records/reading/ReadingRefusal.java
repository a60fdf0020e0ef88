package city.healthcard.records.reading;

import city.healthcard.eventsourcing.Refusal;

/// Why somebody may not read.
public enum ReadingRefusal implements Refusal {
    NOT_THE_HOLDER("file.not-the-holder"),
    CARD_BLOCKED("file.card-blocked"),
    NOT_ENTITLED("file.not-entitled"),
    NEVER_CLINICAL("file.never-clinical"),
    /// Who has a link gave another PIN than the one that goes with it.
    WRONG_PIN("share.wrong-pin"),
    /// None of the roles of who asked is admitted there.
    WRONG_ROLE("access.forbidden"),
    /// The file opens, and what is asked for is not in what is open of it: sealed, or never there.
    UNKNOWN_OR_SEALED("visit.unknown-or-sealed");

    private final String code;

    ReadingRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
