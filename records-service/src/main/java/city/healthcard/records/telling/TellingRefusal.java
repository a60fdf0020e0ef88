package city.healthcard.records.telling;

import city.healthcard.eventsourcing.Refusal;

/// Why nobody is told.
public enum TellingRefusal implements Refusal {
    /// Nobody had read what was changed.
    NOBODY_READ("telling.nobody-read");

    private final String code;

    TellingRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
