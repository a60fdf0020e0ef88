package city.healthcard.card.citizen;

import city.healthcard.eventsourcing.Refusal;

/// Why something about a citizen was refused.
public enum CitizenRefusal implements Refusal {
    /// Nobody is known by this id.
    UNKNOWN("citizen.unknown"),
    /// What was known is destroyed.
    ERASED("citizen.erased"),
    /// The citizen has died.
    DECEASED("citizen.deceased"),
    /// Another application is open.
    ALREADY_APPLYING("application.already-open"),
    /// The citizen holds a card.
    ALREADY_HAS_CARD("citizen.already-has-card"),
    /// That application is not the open one.
    NOT_APPLYING("citizen.not-applying"),
    /// That is not the card the citizen holds.
    NOT_THE_CARD("citizen.not-the-card"),
    /// A correction cannot turn the applicant into somebody else.
    OTHER_PERSON("application.other-person"),
    /// Nobody dies before being born.
    DIED_BEFORE_BIRTH("citizen.died-before-birth"),
    /// The day has not come.
    DEATH_IN_FUTURE("citizen.death-in-future"),
    /// Another day of death is recorded.
    OTHER_DAY_OF_DEATH("citizen.other-day-of-death"),
    /// An application or a card is still in use.
    STILL_IN_USE("citizen.still-in-use");

    private final String code;

    CitizenRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
