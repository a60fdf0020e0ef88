package city.healthcard.card.blank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who keeps blank cards: the maker, and the registration centre of each district (GB/T 2260).
public enum Keeper {
    CENTRE_350203,
    CENTRE_350205,
    CENTRE_350206,
    CENTRE_350211,
    CENTRE_350212,
    CENTRE_350213,
    CARD_MAKER;

    /// Centres first: the maker answers for what nobody else was given.
    public static final List<Keeper> ALL = List.of(values());

    /// Its name in addresses: `card-maker`, `centre-350203`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The keeper of that name.
    public static Optional<Keeper> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
