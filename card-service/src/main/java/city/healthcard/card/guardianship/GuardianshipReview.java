package city.healthcard.card.guardianship;

import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.card.stream.CitizenProjection;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.util.Optional;
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

    private static final class Listing implements CitizenProjection<GuardianshipReview> {

        @Override
        public Optional<GuardianshipReview> after(Optional<GuardianshipReview> before, CitizenEvent event) {
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
                        CitizenEvent.CitizenErasureRequested _,
                        CitizenEvent.CitizenErasureRefused _,
                        CitizenEvent.CitizenHoldPlaced _,
                        CitizenEvent.CitizenHoldLifted _,
                        CitizenEvent.CitizenMergeRequested _,
                        CitizenEvent.CitizenMergeRefused _,
                        CitizenEvent.CitizenMerged _,
                        CitizenEvent.CitizenAbsorbed _,
                        CitizenEvent.CitizenUnmergeRequested _,
                        CitizenEvent.CitizenUnmergeRefused _,
                        CitizenEvent.CitizenUnmerged _,
                        CitizenEvent.CitizenSeparated _,
                        CitizenEvent.CitizenFoundDistinct _,
                        CitizenEvent.CitizenEmigrated _ -> before;
            };
        }
    }
}
