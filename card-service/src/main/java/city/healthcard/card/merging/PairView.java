package city.healthcard.card.merging;

import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.KnownDocument;
import city.healthcard.card.citizen.MergeRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two registrations beside each other, as whoever decides sees them.
///
/// @param state as in the queue, such as `merge-asked`
/// @param alike in what they are alike, such as `name-birth-phone`
/// @param absorbed whose id is or shall be the other name; absent before anybody asked
/// @param asked what waits for a decision
public record PairView(
        String state,
        List<String> alike,
        @Nullable UUID absorbed,
        @Nullable Asked asked,
        Side one,
        Side other,
        List<LikePair.Step> steps) {

    /// What waits.
    public record Asked(UUID request, String reason, String evidence, String by, LocalDate on) {

        static @Nullable Asked of(@Nullable MergeRequest request) {
            return request == null
                    ? null
                    : new Asked(request.id(), request.reason(), request.evidence(), request.by(), request.on());
        }

        /// Never the words.
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /// One registration.
    ///
    /// @param sex the code of GB/T 2261.1
    /// @param phone masked
    /// @param documents masked
    /// @param holds `nothing`, `application` or `card`
    public record Side(
            UUID citizen,
            String name,
            String sex,
            LocalDate birthDate,
            String phone,
            @Nullable String address,
            List<String> documents,
            String holds,
            @Nullable LocalDate diedOn) {

        /// The sex's name among the words of the pages.
        public String sexWord() {
            return "sex_" + sex;
        }

        /// The name of what is held among the words of the pages.
        public String holdsWord() {
            return "holds_" + holds;
        }

        static Side of(Known known) {
            var person = known.person();
            return new Side(
                    known.id().value(),
                    person.name().value(),
                    person.sex().code(),
                    person.birthDate(),
                    person.phone().masked(),
                    person.address(),
                    known.documents().stream()
                            .map(KnownDocument::document)
                            .map(document -> document.masked())
                            .toList(),
                    switch (known.holding()) {
                        case Holding.Nothing _ -> "nothing";
                        case Holding.Applying _ -> "application";
                        case Holding.Carrying _ -> "card";
                    },
                    known.diedOn());
        }

        /// Never who.
        @Override
        public String toString() {
            return "Side";
        }
    }

    /// Never who.
    @Override
    public String toString() {
        return "PairView";
    }
}
