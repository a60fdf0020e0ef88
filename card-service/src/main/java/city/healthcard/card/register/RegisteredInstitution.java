package city.healthcard.card.register;

import city.healthcard.contracts.audit.AuditContract.InstitutionDesignated;
import city.healthcard.contracts.audit.AuditContract.InstitutionSuspended;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.util.Optional;
import java.util.Set;

/// An institution that may, or may no longer, take applications.
public record RegisteredInstitution(String code, String name, String nameEn, String district, boolean isDesignated) {

    /// The view, by code.
    public static final View<RegisteredInstitution> VIEW = View.of(
                    "registered-institutions", 1, new Registering(), DocumentForm.json(RegisteredInstitution.class))
            .hearing("audit");

    private static final class Registering implements Projection<RegisteredInstitution> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return switch (fact.what()) {
                case InstitutionDesignated designated -> Set.of(designated.institution());
                case InstitutionSuspended suspended -> Set.of(suspended.institution());
                default -> Set.of();
            };
        }

        @Override
        public Optional<RegisteredInstitution> project(String id, Optional<RegisteredInstitution> before, Fact fact) {
            return switch (fact.what()) {
                case InstitutionDesignated it ->
                    Optional.of(
                            new RegisteredInstitution(it.institution(), it.name(), it.nameEn(), it.district(), true));
                case InstitutionSuspended _ ->
                    before.map(
                            it -> new RegisteredInstitution(it.code(), it.name(), it.nameEn(), it.district(), false));
                default -> before;
            };
        }
    }
}
