package city.healthcard.card.disclosure;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.disclosure.DisclosureCommand.Disclose;
import city.healthcard.card.disclosure.DisclosureEvent.Disclosed;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// Nothing is told before it is noted.
public final class DisclosureDecider
        implements Decider<DisclosureCommand, Disclosure, DisclosureEvent, DisclosureRefusal> {

    @Override
    public Disclosure initial() {
        return new Disclosure(false);
    }

    @Override
    public Decision<DisclosureEvent, DisclosureRefusal> decide(DisclosureCommand command, Disclosure disclosure) {
        return switch (command) {
            case Disclose _ when disclosure.isNoted() -> nothing();
            case Disclose disclose when disclose.citizens().isEmpty() -> reject(DisclosureRefusal.ABOUT_NOBODY);
            case Disclose disclose -> accept(new Disclosed(disclose.reader(), disclose.purpose(), disclose.citizens()));
        };
    }

    @Override
    public Disclosure evolve(Disclosure disclosure, DisclosureEvent event) {
        return switch (event) {
            case Disclosed _ when !disclosure.isNoted() -> new Disclosure(true);
            case Disclosed _ -> throw new IllegalStateException("noted twice");
        };
    }
}
