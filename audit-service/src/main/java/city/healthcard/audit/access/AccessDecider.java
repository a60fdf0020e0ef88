package city.healthcard.audit.access;

import static city.healthcard.eventsourcing.Decision.accept;

import city.healthcard.audit.access.AccessCommand.EnterAccess;
import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.LedgerDecider;

/// The rules of an access log: readings are numbered without a gap and chained. A reading is entered once because the
/// command that enters it is named after the fact that told of it.
public final class AccessDecider implements LedgerDecider<AccessCommand, AccessLog, AccessEvent, AccessRefusal> {

    @Override
    public AccessLog initial() {
        return AccessLog.EMPTY;
    }

    @Override
    public Decision<AccessEvent, AccessRefusal> decide(AccessCommand command, AccessLog log) {
        return switch (command) {
            case EnterAccess(var citizen, var access) -> {
                var number = log.count() + 1;
                var head = AccessChain.head(log.head(), citizen, number, access);
                yield accept(new AccessEntered(citizen, number, access, head));
            }
        };
    }

    @Override
    public AccessLog after(AccessEvent last) {
        return switch (last) {
            case AccessEntered entered -> new AccessLog(entered.number(), entered.head());
        };
    }
}
