package city.healthcard.records.clinical;

/// How a citizen was seen; decides how long the law keeps the record.
public enum VisitKind {
    OUTPATIENT("AMB"),
    INPATIENT("IMP"),
    EMERGENCY("EMER"),
    HOME("HH"),
    VIRTUAL("VR"),
    /// A dated entry of the file that belongs to no visit, such as a report that came later.
    ENTRY("");

    private final String actCode;

    VisitKind(String actCode) {
        this.actCode = actCode;
    }

    /// The code of HL7 v3 ActCode by which FHIR classes an encounter; empty for an entry without one.
    public String actCode() {
        return actCode;
    }
}
