package city.healthcard.card.erasure;

import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldLifted;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldPlaced;
import city.healthcard.card.citizen.ErasureApproval;
import city.healthcard.card.citizen.ErasureRequest;
import city.healthcard.card.citizen.LegalHold;
import city.healthcard.card.stream.CitizenProjection;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The erasure of one citizen. Holds nothing personal, and stays when the citizen is erased: it says who asked and who
/// approved, why and by which rule.
///
/// @param state `none`, `open` while a request waits for approval, `refused` or `erased`
/// @param holds what forbids it for the time being
public record ErasureCase(UUID citizen, String state, List<Request> requests, List<Hold> holds) {

    static final String OPEN = "open";
    static final String ERASED = "erased";
    private static final String REFUSED = "refused";

    /// The view: searchable by `state`.
    public static final View<ErasureCase> VIEW = View.of(
            "erasure-cases",
            1,
            new Keeping(),
            DocumentForm.json(ErasureCase.class).searchableBy("state", ErasureCase::state));

    public ErasureCase {
        requests = List.copyOf(requests);
        holds = List.copyOf(holds);
    }

    /// One request.
    ///
    /// @param state `open`, `refused` or `erased`
    /// @param notBefore the first day on which it may be approved
    /// @param policy the version that decided last
    public record Request(
            UUID id,
            String state,
            String ground,
            String requestedBy,
            LocalDate requestedOn,
            LocalDate notBefore,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            String policy) {

        private static Request of(ErasureRequest asked) {
            return new Request(
                    asked.id(),
                    OPEN,
                    code(asked.ground()),
                    asked.by(),
                    asked.on(),
                    asked.notBefore(),
                    null,
                    null,
                    asked.policy());
        }

        private Request decided(String how, String by, LocalDate on, String rule) {
            return new Request(id, how, ground, requestedBy, requestedOn, notBefore, by, on, rule);
        }
    }

    /// One legal hold.
    public record Hold(UUID id, String ground, String placedBy, LocalDate placedOn) {

        private static Hold of(LegalHold hold) {
            return new Hold(hold.id(), code(hold.ground()), hold.by(), hold.on());
        }
    }

    private static final class Keeping implements CitizenProjection<ErasureCase> {

        @Override
        public Optional<ErasureCase> after(Optional<ErasureCase> before, CitizenEvent event) {
            return switch (event) {
                case CitizenErasureRequested it ->
                    Optional.of(begun(before, event).asked(Request.of(it.request())));
                case CitizenErasureRefused it ->
                    before.map(known -> known.decided(it.request(), REFUSED, it.by(), it.on(), ""));
                case CitizenHoldPlaced it -> Optional.of(begun(before, event).held(Hold.of(it.hold())));
                case CitizenHoldLifted it -> before.map(known -> known.lifted(it.hold()));
                case CitizenErased it -> Optional.of(begun(before, event).erased(it.approval()));
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
                        CitizenEvent.CitizenCorrectionRequested _,
                        CitizenEvent.CitizenCorrectionApproved _,
                        CitizenEvent.CitizenCorrectionRefused _,
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

        private static ErasureCase begun(Optional<ErasureCase> before, CitizenEvent event) {
            return before.orElseGet(() -> new ErasureCase(event.citizen().value(), "none", List.of(), List.of()));
        }
    }

    boolean isErasedBy(UUID request) {
        return requests.stream()
                .anyMatch(one -> one.id().equals(request) && one.state().equals(ERASED));
    }

    private ErasureCase asked(Request request) {
        var all = new ArrayList<>(requests);
        all.add(request);
        return new ErasureCase(citizen, OPEN, all, holds);
    }

    private ErasureCase decided(UUID request, String how, String by, LocalDate on, String policy) {
        var all = requests.stream()
                .map(one -> one.id().equals(request)
                        ? one.decided(how, by, on, policy.isEmpty() ? one.policy() : policy)
                        : one)
                .toList();
        return new ErasureCase(citizen, how, all, holds);
    }

    private ErasureCase erased(@Nullable ErasureApproval approval) {
        return approval == null
                ? new ErasureCase(citizen, ERASED, requests, holds)
                : decided(approval.request(), ERASED, approval.approvedBy(), approval.on(), approval.policy());
    }

    private ErasureCase held(Hold hold) {
        var more = new ArrayList<>(holds);
        more.add(hold);
        return new ErasureCase(citizen, state, requests, more);
    }

    private ErasureCase lifted(UUID hold) {
        return new ErasureCase(
                citizen,
                state,
                requests,
                holds.stream().filter(one -> !one.id().equals(hold)).toList());
    }

    private static String code(Enum<?> ground) {
        return ground.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
