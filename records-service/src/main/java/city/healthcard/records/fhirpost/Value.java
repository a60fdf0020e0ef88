package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Coding;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// What was found: a number with a unit, words, or a code; why it was not found counts as words.
record Value(
        @Nullable BigDecimal number,
        @Nullable String unit,
        @Nullable String text,
        @Nullable Coding coding) {

    private static final Value NONE = new Value(null, null, null, null);

    /// @param element under which an unusable value is reported
    static Value of(Entry entry, String element, @Nullable Type value, CodeableConcept absentReason) {
        return switch (value) {
            case null -> absentReason.isEmpty() ? NONE : words(Concepts.words(absentReason));
            case Quantity quantity -> quantity(quantity);
            case CodeableConcept concept -> new Value(null, null, null, Concepts.of(concept));
            case StringType string -> words(string.getValue());
            case BooleanType flag -> words(flag.getValueAsString());
            case IntegerType integer -> new Value(BigDecimal.valueOf(integer.getValue()), null, null, null);
            case DateTimeType time -> words(time.getValueAsString());
            case TimeType time -> words(time.getValue());
            case Ratio ratio -> words(spelled(ratio.getNumerator()) + ':' + spelled(ratio.getDenominator()));
            default -> {
                entry.refuseType(element);
                yield NONE;
            }
        };
    }

    /// `<0.05` is not 0.05: a number with a comparator is kept in words.
    private static Value quantity(Quantity quantity) {
        if (quantity.hasComparator() || !quantity.hasValue()) {
            return words(spelled(quantity));
        }
        return new Value(quantity.getValue(), unit(quantity), null, null);
    }

    private static String spelled(Quantity quantity) {
        var comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
        var number = quantity.hasValue() ? quantity.getValueElement().getValueAsString() : "";
        var unit = unit(quantity);
        return comparator + number + (unit == null ? "" : ' ' + unit);
    }

    private static @Nullable String unit(Quantity quantity) {
        return quantity.hasUnit() ? quantity.getUnit() : quantity.getCode();
    }

    private static Value words(@Nullable String text) {
        return new Value(null, null, text, null);
    }
}
