package city.healthcard.eventsourcing.view;

import java.util.ArrayList;
import java.util.List;

/// What is asked of a view: conditions on searchable fields that must all hold. Immutable; each method gives a
/// narrower question. A document without a field fulfils no condition on it.
///
/// ```java
/// Question.where("desk", "FINANCE").upTo("dueDay", yesterday)
/// ```
///
/// @param conditions at least one; the first is an equality, by which an index is kept
public record Question(List<Condition> conditions) {

    /// How a field's value stands to the given one.
    public enum Relation {
        EQUAL,
        ABOVE,
        UP_TO
    }

    /// One condition.
    ///
    /// @param value text or a whole number, of the kind the field holds
    public record Condition(String field, Relation relation, Object value) {

        /// Whether a field with this value fulfils it.
        @SuppressWarnings({"unchecked", "rawtypes"}) // a field holds one kind of value: texts or numbers
        boolean holds(Object there) {
            return switch (relation) {
                case EQUAL -> value.equals(there);
                case ABOVE -> ((Comparable) there).compareTo(value) > 0;
                case UP_TO -> ((Comparable) there).compareTo(value) <= 0;
            };
        }
    }

    public Question {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty() || conditions.getFirst().relation() != Relation.EQUAL) {
            throw new IllegalArgumentException("a question begins with an equality");
        }
    }

    /// Documents whose field has this value.
    public static Question where(String field, Object value) {
        return new Question(List.of(new Condition(field, Relation.EQUAL, value)));
    }

    /// Of those, the ones whose field has this value.
    public Question and(String field, Object value) {
        return with(field, Relation.EQUAL, value);
    }

    /// Of those, the ones whose field is greater than the value.
    public Question above(String field, Object value) {
        return with(field, Relation.ABOVE, value);
    }

    /// Of those, the ones whose field is at most the value.
    public Question upTo(String field, Object value) {
        return with(field, Relation.UP_TO, value);
    }

    private Question with(String field, Relation relation, Object value) {
        var more = new ArrayList<>(conditions);
        more.add(new Condition(field, relation, value));
        return new Question(more);
    }
}
