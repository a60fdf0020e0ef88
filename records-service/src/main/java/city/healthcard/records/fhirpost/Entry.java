package city.healthcard.records.fhirpost;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// The entry of a bundle that is being read, and what is wrong with it.
record Entry(Slice slice, Faults faults) {

    private static final String ENTERED_IN_ERROR = "entered-in-error";
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    /// An element is FHIR and has no place in a visit.
    void refuse(String element, String zh, String en) {
        faults.content(slice.place() + '/' + element, zh, en);
    }

    /// An element has a type that has no place in a visit.
    void refuseType(String element) {
        refuse(element, "不接收此类型的值。", "A value of this type is not taken in.");
    }

    /// What was entered in error is left out of the next revision of the visit; it is not posted again as
    /// an error.
    void refuseErrors(DomainResource resource) {
        for (var element : List.of("status", "verificationStatus")) {
            var property = resource.getNamedProperty(element);
            if (property != null && property.getValues().stream().anyMatch(Entry::isError)) {
                refuse(
                        element,
                        "误录的内容请在下一修订中去掉；整次就诊误录请用 /records/api/visits/withdrawals 撤销。",
                        "Leave what was entered in error out of the next revision; withdraw a whole visit with"
                                + " /records/api/visits/withdrawals.");
            }
        }
    }

    private static boolean isError(Base value) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream().anyMatch(coding -> ENTERED_IN_ERROR.equals(coding.getCode()))
                : ENTERED_IN_ERROR.equals(value.primitiveValue());
    }

    /// When something was, or began. A date without a time begins at midnight in the city.
    @Nullable
    Instant time(String element, @Nullable Type value) {
        return switch (value) {
            case null -> null;
            case BaseDateTimeType time -> instant(element, time.getValueAsString());
            case Period period -> instant(element, period.getStartElement().getValueAsString());
            default -> {
                refuseType(element);
                yield null;
            }
        };
    }

    private @Nullable Instant instant(String element, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return switch (text.length()) {
                case YEAR_LENGTH -> midnight(Year.parse(text).atDay(1));
                case MONTH_LENGTH -> midnight(YearMonth.parse(text).atDay(1));
                case DAY_LENGTH -> midnight(LocalDate.parse(text));
                default -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            };
        } catch (DateTimeException notATime) {
            refuse(element, "应为带时区的时间，或日期。", "Expected here: a moment with its offset, or a date");
            return null;
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(CITY).toInstant();
    }
}
