package city.healthcard.card.likeness;

import city.healthcard.eventsourcing.Refusal;

/// Why a likeness is not noted. There is no reason: what is alike is noted.
public enum LikenessRefusal implements Refusal {
    ;

    @Override
    public String code() {
        throw new IllegalStateException("a likeness is never refused");
    }
}
