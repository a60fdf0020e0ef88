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
    /// The document is known for somebody with another name.
    NAME_DIFFERS("citizen.name-differs"),
    /// A newborn is not registered under its mother's number.
    MOTHERS_NUMBER("citizen.mothers-number"),
    /// The document shown is none of the citizen's in force.
    NOT_THE_HOLDER("citizen.not-the-holder"),
    /// The citizen has no such document.
    DOCUMENT_NOT_LINKED("citizen.document-not-linked"),
    /// Another document has taken its place already.
    DOCUMENT_SUPERSEDED("citizen.document-superseded"),
    /// The document is valid no longer, or not yet.
    DOCUMENT_NOT_VALID("citizen.document-not-valid"),
    /// The citizen is registered by this document.
    MAIN_DOCUMENT("citizen.main-document"),
    /// A renewal is of the same kind and by the same state.
    OTHER_KIND("citizen.other-kind-of-document"),
    /// Another correction waits for a decision.
    CORRECTION_ALREADY_OPEN("citizen.correction-already-open"),
    /// That correction waits for no decision.
    CORRECTION_NOT_OPEN("citizen.correction-not-open"),
    /// It is so already.
    NOTHING_TO_CORRECT("citizen.nothing-to-correct"),
    /// Who asks does not decide.
    SAME_PERSON("citizen.correction-by-same-person"),
    /// Nobody is born tomorrow.
    BORN_IN_FUTURE("citizen.born-in-future"),
    /// The day of leaving has not come.
    LEAVING_IN_FUTURE("citizen.leaving-in-future"),
    /// Nobody leaves before being born.
    LEFT_BEFORE_BIRTH("citizen.left-before-birth"),
    /// Another day of leaving is recorded, and the citizen has not come back since.
    OTHER_DAY_OF_DEPARTURE("citizen.other-day-of-departure"),
    /// Nobody dies before being born.
    DIED_BEFORE_BIRTH("citizen.died-before-birth"),
    /// The day has not come.
    DEATH_IN_FUTURE("citizen.death-in-future"),
    /// Another day of death is recorded.
    OTHER_DAY_OF_DEATH("citizen.other-day-of-death"),
    /// The id is another name of another citizen.
    MERGED("citizen.merged"),

    /// The id is nobody's other name.
    NOT_MERGED("citizen.not-merged"),

    /// Nobody is merged with themselves.
    MERGE_WITH_ITSELF("citizen.merge-with-itself"),

    /// Another merge waits for a decision.
    MERGE_ALREADY_OPEN("citizen.merge-already-open"),

    /// That merge waits for no decision.
    MERGE_NOT_OPEN("citizen.merge-not-open"),

    /// Who asks for a merge does not decide it.
    MERGE_BY_SAME_PERSON("citizen.merge-by-same-person"),

    /// The one applies while the other carries a card: the application has to end first.
    MERGE_WHILE_APPLYING("citizen.merge-while-applying"),

    /// An application or a card is still in use.
    STILL_IN_USE("citizen.still-in-use"),
    /// Another request for erasure waits for a decision.
    ERASURE_ALREADY_OPEN("citizen.erasure-already-open"),
    /// That request for erasure waits for no decision.
    ERASURE_NOT_OPEN("citizen.erasure-not-open"),
    /// Who asks for an erasure does not approve it.
    ERASURE_BY_SAME_PERSON("citizen.erasure-by-same-person"),
    /// The days between asking and approving are not over.
    ERASURE_TOO_EARLY("citizen.erasure-too-early"),
    /// The law wants the citizen's data kept for the time being.
    ON_LEGAL_HOLD("citizen.on-legal-hold"),
    /// There is no such hold.
    NOT_ON_LEGAL_HOLD("citizen.not-on-legal-hold");

    private final String code;

    CitizenRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
