package city.healthcard.card.likeness;

import city.healthcard.card.id.CitizenId;
import java.util.ArrayList;
import java.util.List;

/// Who bears a likeness, in the order in which it was noticed.
public record Likeness(List<CitizenId> bearers) {

    /// Nobody.
    static final Likeness NOBODYS = new Likeness(List.of());

    public Likeness {
        bearers = List.copyOf(bearers);
    }

    Likeness with(CitizenId another) {
        var more = new ArrayList<>(bearers);
        more.add(another);
        return new Likeness(more);
    }

    /// In what people are alike.
    public enum Kind {
        /// One document was shown for both.
        DOCUMENT,
        /// The same name, birth date and telephone number.
        NAME_BIRTH_PHONE
    }
}
