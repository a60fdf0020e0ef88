package city.healthcard.audit.access;

import city.healthcard.eventsourcing.Refusal;

/// Why an access log does not take an entry. There is no reason: what was read is entered.
public enum AccessRefusal implements Refusal {
    ;

    @Override
    public String code() {
        throw new IllegalStateException("an access is never refused");
    }
}
