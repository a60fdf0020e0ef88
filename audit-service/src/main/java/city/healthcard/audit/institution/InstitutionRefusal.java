package city.healthcard.audit.institution;

import city.healthcard.eventsourcing.Refusal;

/// Why the register does not do what is asked.
public enum InstitutionRefusal implements Refusal {
    /// The register does not name the institution.
    UNREGISTERED("institution.unregistered");

    private final String code;

    InstitutionRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
