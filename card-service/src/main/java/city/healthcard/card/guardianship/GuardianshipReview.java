package city.healthcard.card.guardianship;

import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// That a citizen's guardianship is looked at in a month. The month is all that is kept: the day would be a birth date.
///
/// @param month such as `2026-11`
public record GuardianshipReview(UUID citizen, String month) {

    /// The view: searchable by `month`.
    public static final View<GuardianshipReview> VIEW = View.of(
            "guardianship-reviews",
            1,
            new Listing(),
            DocumentForm.json(GuardianshipReview.class).searchableBy("month", GuardianshipReview::month));

    private static final class Listing implements Projection<GuardianshipReview> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof CitizenEvent event
                    ? Set.of(event.citizen().toString())
                    : Set.of();
        }

        @Override
        public Optional<GuardianshipReview> project(String id, Optional<GuardianshipReview> before, Fact fact) {
            return fact.what() instanceof CitizenEvent event ? project(before, event) : before;
        }

        private static Optional<GuardianshipReview> project(Optional<GuardianshipReview> before, CitizenEvent event) {
            return switch (event) {
                case CitizenGuardianshipSet it ->
                    Optional.ofNullable(it.guardianship().reviewIn())
                            .map(month -> new GuardianshipReview(it.citizen().value(), month.toString()));
                case CitizenCorrected it -> it.guardian() == null ? Optional.empty() : before;
                case CitizenDied _, CitizenErased _ -> Optional.empty();
                case CitizenEvent.CitizenRegistered _,
                        CitizenEvent.CitizenApplied _,
                        CitizenEvent.CitizenApplicationClosed _,
                        CitizenEvent.CitizenCardTaken _,
                        CitizenEvent.CitizenCardGivenUp _,
                        CitizenEvent.CitizenDocumentLinked _,
                        CitizenEvent.CitizenDocumentUnlinked _,
                        CitizenEvent.CitizenDocumentRenewed _,
                        CitizenEvent.CitizenOriginalSeen _,
                        CitizenEvent.CitizenBornTo _,
                        CitizenEvent.CitizenCorrectionRequested _,
                        CitizenEvent.CitizenCorrectionApproved _,
                        CitizenEvent.CitizenCorrectionRefused _,
                        CitizenEvent.CitizenEmigrated _ -> before;
            };
        }
    }
}
