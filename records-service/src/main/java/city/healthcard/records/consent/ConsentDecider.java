package city.healthcard.records.consent;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.consent.Consent.Given;
import city.healthcard.records.consent.Consent.Unasked;
import city.healthcard.records.consent.Consent.Withdrawn;
import city.healthcard.records.consent.ConsentCommand.Bounds;
import city.healthcard.records.consent.ConsentCommand.ChangeConsent;
import city.healthcard.records.consent.ConsentCommand.GiveConsent;
import city.healthcard.records.consent.ConsentCommand.WithdrawConsent;
import city.healthcard.records.consent.ConsentEvent.ConsentChanged;
import city.healthcard.records.consent.ConsentEvent.ConsentGiven;
import city.healthcard.records.consent.ConsentEvent.ConsentWithdrawn;
import java.time.LocalDate;
import java.util.Optional;

/// A consent is the citizen's alone, has an end, and can be taken back at any time.
public final class ConsentDecider implements Decider<ConsentCommand, Consent, ConsentEvent, ConsentRefusal> {

    @Override
    public Consent initial() {
        return new Unasked();
    }

    @Override
    public Decision<ConsentEvent, ConsentRefusal> decide(ConsentCommand command, Consent consent) {
        return switch (command) {
            case GiveConsent give -> give(give, consent);
            case ChangeConsent change -> change(change, consent);
            case WithdrawConsent withdraw -> withdraw(withdraw, consent);
        };
    }

    private static Decision<ConsentEvent, ConsentRefusal> give(GiveConsent give, Consent consent) {
        return switch (consent) {
            case Unasked _ -> {
                var flaw = flaw(give.terms(), give.bounds(), give.on());
                yield flaw.isPresent()
                        ? reject(flaw.get())
                        : accept(new ConsentGiven(
                                give.consent(),
                                give.names().getFirst(),
                                give.terms(),
                                give.bounds().policy(),
                                give.bucket(),
                                give.at()));
            }
            case Given given ->
                isOf(given.citizen(), give) && given.terms().equals(give.terms())
                        ? nothing()
                        : reject(ConsentRefusal.UNKNOWN);
            case Withdrawn withdrawn -> reject(gone(withdrawn, give));
        };
    }

    private static Decision<ConsentEvent, ConsentRefusal> change(ChangeConsent change, Consent consent) {
        return switch (consent) {
            case Given given when isOf(given.citizen(), change) -> change(change, given);
            case Unasked _, Given _ -> reject(ConsentRefusal.UNKNOWN);
            case Withdrawn withdrawn -> reject(gone(withdrawn, change));
        };
    }

    private static Decision<ConsentEvent, ConsentRefusal> change(ChangeConsent change, Given given) {
        if (given.terms().equals(change.terms())) {
            return nothing();
        }
        var flaw = flaw(change.terms(), change.bounds(), change.on());
        return flaw.isPresent()
                ? reject(flaw.get())
                : accept(new ConsentChanged(
                        change.consent(),
                        given.citizen(),
                        change.terms(),
                        change.bounds().policy(),
                        given.bucket(),
                        change.at()));
    }

    private static Decision<ConsentEvent, ConsentRefusal> withdraw(WithdrawConsent withdraw, Consent consent) {
        return switch (consent) {
            case Given given
            when isOf(given.citizen(), withdraw) ->
                accept(new ConsentWithdrawn(withdraw.consent(), given.citizen(), given.bucket(), withdraw.at()));
            case Withdrawn withdrawn when isOf(withdrawn.citizen(), withdraw) -> nothing();
            case Unasked _, Given _, Withdrawn _ -> reject(ConsentRefusal.UNKNOWN);
        };
    }

    private static Optional<ConsentRefusal> flaw(ConsentTerms terms, Bounds bounds, LocalDate on) {
        if (terms.isForAll() && terms.opens().isEmpty()) {
            return Optional.of(ConsentRefusal.OPENS_NOTHING);
        }
        if (terms.until().isBefore(terms.from()) || terms.until().isBefore(on)) {
            return Optional.of(ConsentRefusal.OVER);
        }
        var begins = terms.from().isBefore(on) ? on : terms.from();
        return terms.until().isAfter(begins.plusDays(bounds.daysMax()))
                ? Optional.of(ConsentRefusal.TOO_LONG)
                : Optional.empty();
    }

    private static ConsentRefusal gone(Withdrawn withdrawn, ConsentCommand command) {
        return isOf(withdrawn.citizen(), command) ? ConsentRefusal.WITHDRAWN : ConsentRefusal.UNKNOWN;
    }

    private static boolean isOf(CitizenId citizen, ConsentCommand command) {
        return command.names().contains(citizen);
    }

    @Override
    public Consent evolve(Consent consent, ConsentEvent event) {
        return switch (event) {
            case ConsentGiven given
            when consent instanceof Unasked -> new Given(given.citizen(), given.terms(), given.bucket());
            case ConsentChanged changed
            when consent instanceof Given before -> new Given(before.citizen(), changed.terms(), before.bucket());
            case ConsentWithdrawn _ when consent instanceof Given before -> new Withdrawn(before.citizen());
            case ConsentGiven _, ConsentChanged _, ConsentWithdrawn _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                consent.getClass().getSimpleName()));
        };
    }
}
