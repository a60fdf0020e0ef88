package city.healthcard.audit.institution;

/// What can be asked of the register.
public sealed interface InstitutionCommand {

    /// The institution it is about.
    InstitutionCode institution();

    /// The starting register names it: it takes part, unless the bureau has already said anything about it.
    record EnterInstitution(InstitutionCode institution, Particulars particulars) implements InstitutionCommand {}

    /// The bureau lets it take part, again or under corrected particulars.
    record DesignateInstitution(InstitutionCode institution, Particulars particulars) implements InstitutionCommand {}

    /// The bureau lets it take part no longer.
    record SuspendInstitution(InstitutionCode institution) implements InstitutionCommand {}
}
