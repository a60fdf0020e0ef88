package city.healthcard.audit.institution;

import city.healthcard.contracts.WireType;

/// What happened in the register.
public sealed interface InstitutionEvent {

    /// The institution it is about.
    InstitutionCode institution();

    /// It takes part, under these particulars.
    @WireType("audit/institution-designated/1")
    record InstitutionDesignated(InstitutionCode institution, Particulars particulars) implements InstitutionEvent {}

    /// It takes part no longer.
    @WireType("audit/institution-suspended/1")
    record InstitutionSuspended(InstitutionCode institution) implements InstitutionEvent {}
}
