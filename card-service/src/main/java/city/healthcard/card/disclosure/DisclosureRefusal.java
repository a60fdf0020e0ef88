package city.healthcard.card.disclosure;

import city.healthcard.eventsourcing.Refusal;

/// Why a disclosure was refused.
public enum DisclosureRefusal implements Refusal {
    /// There is nobody to tell about.
    ABOUT_NOBODY("disclosure.about-nobody");

    private final String code;

    DisclosureRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
