package city.healthcard.card.production;

import city.healthcard.eventsourcing.Refusal;

/// Why something about a batch was refused.
public enum BatchRefusal implements Refusal {
    /// There is no such batch.
    NOT_PLANNED("batch.unknown"),
    /// It exists already.
    ALREADY_PLANNED("batch.already-planned"),
    /// No application waits for a card, or all cards were pulled.
    NOTHING_TO_MAKE("batch.nothing-to-make"),
    /// A card stands twice in the plan or in the report.
    CARD_TWICE("batch.card-twice"),
    /// The card is not in the batch.
    UNKNOWN_CARD("batch.unknown-card"),
    /// It has not been ordered.
    NOT_ORDERED("batch.not-ordered"),
    /// Made, spoiled and missing are not together what was ordered.
    DOES_NOT_ADD_UP("batch.does-not-add-up"),
    /// The maker has reported otherwise.
    ALREADY_PRODUCED("batch.already-produced"),
    /// The maker has not reported.
    NOT_PRODUCED("batch.not-produced"),
    /// The card is on its way to the bank.
    ALREADY_CONSIGNED("batch.already-consigned"),
    /// No card of the batch waits for this destination.
    NOTHING_TO_CONSIGN("batch.nothing-to-consign");

    private final String code;

    BatchRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
