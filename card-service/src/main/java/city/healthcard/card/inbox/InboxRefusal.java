package city.healthcard.card.inbox;

import city.healthcard.eventsourcing.Refusal;

/// Why a file was not taken.
public enum InboxRefusal implements Refusal {
    /// The partner has left out a file, or sends another one under a number that is used.
    OUT_OF_SEQUENCE("file.out-of-sequence"),
    /// It was never begun.
    NOT_TAKEN("file.not-taken");

    private final String code;

    InboxRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
