package city.healthcard.card.correction;

import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionApproved;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.stream.CitizenProjection;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The corrections of one citizen. Holds nothing personal.
///
/// @param state `open` while one waits for a decision, else `settled`
/// @param corrections all of them, oldest first
public record CorrectionCase(UUID citizen, String state, List<Entry> corrections) {

    /// The view: searchable by `state`.
    public static final View<CorrectionCase> VIEW = View.of(
            "correction-cases",
            1,
            new Keeping(),
            DocumentForm.json(CorrectionCase.class).searchableBy("state", CorrectionCase::state));

    public CorrectionCase {
        corrections = List.copyOf(corrections);
    }

    /// One correction.
    ///
    /// @param state `open`, `approved` or `refused`
    public record Entry(
            UUID id,
            String state,
            String requestedBy,
            LocalDate requestedOn,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn) {

        Entry decided(String how, String by, LocalDate on) {
            return new Entry(id, how, requestedBy, requestedOn, by, on);
        }
    }

    private static final class Keeping implements CitizenProjection<CorrectionCase> {

        @Override
        public Optional<CorrectionCase> after(Optional<CorrectionCase> before, CitizenEvent event) {
            return switch (event) {
                case CitizenCorrectionRequested it -> {
                    var asked = it.correction();
                    var all = new ArrayList<>(
                            before.map(CorrectionCase::corrections).orElse(List.of()));
                    all.add(new Entry(asked.id(), "open", asked.by(), asked.on(), null, null));
                    yield Optional.of(new CorrectionCase(it.citizen().value(), "open", all));
                }
                case CitizenCorrectionApproved it ->
                    before.map(known ->
                            known.settled(it.correction(), entry -> entry.decided("approved", it.by(), it.on())));
                case CitizenCorrectionRefused it ->
                    before.map(known ->
                            known.settled(it.correction(), entry -> entry.decided("refused", it.by(), it.on())));
                case CitizenErased _ -> Optional.empty();
                case CitizenEvent.CitizenRegistered _,
                        CitizenEvent.CitizenCorrected _,
                        CitizenEvent.CitizenApplied _,
                        CitizenEvent.CitizenApplicationClosed _,
                        CitizenEvent.CitizenCardTaken _,
                        CitizenEvent.CitizenCardGivenUp _,
                        CitizenEvent.CitizenDocumentLinked _,
                        CitizenEvent.CitizenDocumentUnlinked _,
                        CitizenEvent.CitizenDocumentRenewed _,
                        CitizenEvent.CitizenOriginalSeen _,
                        CitizenEvent.CitizenBornTo _,
                        CitizenEvent.CitizenGuardianshipSet _,
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
                        CitizenEvent.CitizenEmigrated _,
                        CitizenEvent.CitizenDied _ -> before;
            };
        }
    }

    private CorrectionCase settled(UUID correction, UnaryOperator<Entry> decision) {
        return new CorrectionCase(
                citizen,
                "settled",
                corrections.stream()
                        .map(entry -> entry.id().equals(correction) ? decision.apply(entry) : entry)
                        .toList());
    }
}
