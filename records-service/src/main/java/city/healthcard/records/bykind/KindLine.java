package city.healthcard.records.bykind;

import static java.util.Objects.requireNonNullElse;

import city.healthcard.records.clinical.Charge;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.Procedure;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.page.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One item as a line of a page, in the institution's words.
///
/// @param name what it is
/// @param code the institution's or the standard's code; empty when not said
/// @param values what was found or ordered, one for each part
/// @param detail more about it, in words; empty when there is none
/// @param state how far it is, such as `final`; empty when not said
/// @param fen what it cost; absent for what has no price
/// @param start when it began; absent when not said
/// @param end when it ended
/// @param trend where the results of the same examination are; empty where there is no trend
public record KindLine(
        String name,
        String code,
        List<Finding> values,
        String detail,
        String state,
        @Nullable Long fen,
        @Nullable Instant start,
        @Nullable Instant end,
        String trend) {

    private static final Set<String> KNOWN = Set.of(
            "active",
            "inactive",
            "recurrence",
            "relapse",
            "remission",
            "resolved",
            "registered",
            "partial",
            "preliminary",
            "final",
            "amended",
            "corrected",
            "appended",
            "cancelled",
            "completed",
            "stopped",
            "on-hold",
            "draft",
            "not-done",
            "in-progress",
            "entered-in-error");

    public KindLine {
        values = List.copyOf(values);
    }

    /// The line of an item.
    public static KindLine of(FiledItem item) {
        return switch (item.content()) {
            case Diagnosis each -> plain(each.display(), each.code(), "", each.status(), each.start(), each.end());
            case Prescription each ->
                valued(
                        each.display(),
                        each.code(),
                        each.quantity() == null ? "" : each.quantity().toPlainString() + " " + orEmpty(each.unit()),
                        orEmpty(each.dosage()),
                        each.status());
            case Immunization each ->
                plain(each.display(), each.code(), orEmpty(each.lot()), each.status(), each.at(), null);
            case Observation each -> result(item, each);
            case Report each ->
                plain(each.display(), each.code(), orEmpty(each.conclusion()), each.status(), each.at(), null);
            case Procedure each -> plain(each.display(), each.code(), "", each.status(), each.start(), each.end());
            case Charge each -> charge(each);
            default -> throw new IllegalStateException("an item of no kind");
        };
    }

    /// The name of the state among [KindWords]; empty for a word of the institution's own.
    public String stateWord() {
        var known = state.toLowerCase(Locale.ROOT);
        return KNOWN.contains(known) ? "state_" + known.replace('-', '_') : "";
    }

    /// Whether nobody answers for it yet, or it is not what it first was: whoever reads the value has to know.
    public boolean isProvisional() {
        return !tone().equals("calm") && !tone().equals("done");
    }

    /// How the state is shown.
    public String tone() {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "preliminary", "partial", "registered", "amended", "corrected", "appended" -> "waiting";
            case "entered-in-error", "cancelled", "not-done" -> "refused";
            case "final", "completed", "resolved" -> "done";
            default -> "calm";
        };
    }

    private static KindLine result(FiledItem item, Observation each) {
        var hasNumber = Stream.concat(
                        Stream.ofNullable(each.value()),
                        each.components().stream().flatMap(part -> Stream.ofNullable(part.value())))
                .findFirst()
                .isPresent();
        return new KindLine(
                nameOf(each.display(), each.code()),
                orEmpty(each.code()),
                Finding.of(each),
                "",
                orEmpty(each.status()),
                null,
                each.at(),
                null,
                hasNumber ? "/records/items/results/" + item.visit().id() + '/' + item.number() + "/trend" : "");
    }

    private static KindLine plain(
            @Nullable String display,
            @Nullable String code,
            String detail,
            @Nullable String status,
            @Nullable Instant start,
            @Nullable Instant end) {
        return new KindLine(
                nameOf(display, code), orEmpty(code), List.of(), detail, orEmpty(status), null, start, end, "");
    }

    private static KindLine valued(
            @Nullable String display, @Nullable String code, String value, String detail, @Nullable String status) {
        var name = nameOf(display, code);
        var values = value.isBlank() ? List.<Finding>of() : List.of(new Finding(name, value.strip(), "", ""));
        return new KindLine(name, orEmpty(code), values, detail, orEmpty(status), null, null, null, "");
    }

    private static KindLine charge(Charge charge) {
        return new KindLine(orEmpty(charge.item()), "", List.of(), "", "", charge.amountFen(), null, null, "");
    }

    private static String nameOf(@Nullable String display, @Nullable String code) {
        return display != null && !display.isBlank() ? display : orEmpty(code);
    }

    private static String orEmpty(@Nullable String text) {
        return requireNonNullElse(text, "");
    }
}
