package city.healthcard.audit.access;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;

import city.healthcard.audit.access.AccessCommand.EnterAccess;
import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// The rules of an access log: every reading once, numbered without a gap.
public final class AccessDecider implements Decider<AccessCommand, AccessLog, AccessEvent, AccessRefusal> {

    @Override
    public AccessLog initial() {
        return AccessLog.empty();
    }

    @Override
    public Decision<AccessEvent, AccessRefusal> decide(AccessCommand command, AccessLog log) {
        return switch (command) {
            case EnterAccess enter -> enter(enter, log);
        };
    }

    private static Decision<AccessEvent, AccessRefusal> enter(EnterAccess enter, AccessLog log) {
        var access = enter.access();
        if (log.reads().contains(access.read())) {
            return nothing();
        }
        var number = log.count() + 1;
        var head = AccessChain.head(log.head(), enter.citizen(), number, access);
        return accept(new AccessEntered(enter.citizen(), number, access, head));
    }

    @Override
    public AccessLog evolve(AccessLog log, AccessEvent event) {
        return switch (event) {
            case AccessEntered entered when entered.number() == log.count() + 1 -> log.with(entered);
            case AccessEntered entered ->
                throw new IllegalStateException(
                        "access %d cannot follow access %d".formatted(entered.number(), log.count()));
        };
    }
}
