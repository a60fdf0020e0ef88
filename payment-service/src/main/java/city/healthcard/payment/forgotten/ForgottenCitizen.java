package city.healthcard.payment.forgotten;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// That a citizen was erased. It is a document of its own, and not a mark in the others, because what is heard of the
/// erasure and what happens here come in any order.
public record ForgottenCitizen(UUID citizen) {

    /// The view, by citizen.
    public static final View<ForgottenCitizen> VIEW = View.of(
                    "forgotten-citizens", 1, new Noting(), DocumentForm.json(ForgottenCitizen.class))
            .hearing("card");

    private static final class Noting implements Projection<ForgottenCitizen> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof CitizenErased erased
                    ? Set.of(erased.citizenId().toString())
                    : Set.of();
        }

        @Override
        public Optional<ForgottenCitizen> project(String id, Optional<ForgottenCitizen> before, Fact fact) {
            return fact.what() instanceof CitizenErased erased
                    ? Optional.of(new ForgottenCitizen(erased.citizenId()))
                    : before;
        }
    }
}
