package city.healthcard.audit.staff;

import city.healthcard.eventsourcing.Refusal;

/// Why the list does not do what is asked.
public enum StaffRefusal implements Refusal {
    /// Who has no name cannot be told from another.
    NAMELESS("staff.nameless");

    private final String code;

    StaffRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
