package city.healthcard.card.identity;

import java.util.Optional;
import java.util.function.Function;

/// What came of reading something a person typed: its normal form, or what is wrong with it.
///
/// @param <T> the normal form
public sealed interface Reading<T> {

    /// It could be read.
    record Read<T>(T value) implements Reading<T> {}

    /// It could not be read, and why.
    ///
    /// @param place where the fault was found
    record Unreadable<T>(Fault fault, Place place) implements Reading<T> {

        /// A fault of all of it.
        public Unreadable(Fault fault) {
            this(fault, Place.WHOLE);
        }

        /// The same fault in the reading of something else.
        public <U> Unreadable<U> as() {
            return new Unreadable<>(fault, place);
        }
    }

    /// The normal form, if it could be read.
    default Optional<T> result() {
        return switch (this) {
            case Read<T> read -> Optional.of(read.value);
            case Unreadable<T> _ -> Optional.empty();
        };
    }

    /// This reading with another normal form.
    default <U> Reading<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Read<T> read -> new Read<>(change.apply(read.value));
            case Unreadable<T> unreadable -> unreadable.as();
        };
    }
}
