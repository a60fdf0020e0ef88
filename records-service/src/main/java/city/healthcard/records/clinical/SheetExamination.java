package city.healthcard.records.clinical;

import city.healthcard.records.clinical.Flaw.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must hold for a sheet as a whole to enter a file.
public final class SheetExamination {

    private static final int REVISION_MAX = 1_000_000;

    private final Limits limits;
    private final Findings findings = new Findings();
    private final ValueExamination values;

    private SheetExamination(Limits limits, Instant now) {
        this.limits = limits;
        this.values = new ValueExamination(limits, now, findings);
    }

    /// Everything that is wrong with the sheet, by our clock; nothing when it may enter.
    public static List<Flaw> flaws(VisitSheet sheet, Limits limits, Instant now) {
        var examination = new SheetExamination(limits, now);
        examination.examine(sheet);
        return examination.findings.flaws();
    }

    private void examine(VisitSheet sheet) {
        heading(sheet);
        count("diagnoses", sheet.diagnoses());
        count("observations", sheet.observations());
        count("prescriptions", sheet.prescriptions());
        count("procedures", sheet.procedures());
        count("reports", sheet.reports());
        count("immunizations", sheet.immunizations());
        count("charges", sheet.charges());
        if (findings.flaws().isEmpty()) {
            new ItemExamination(limits, values, findings).examine(sheet);
        }
    }

    private void heading(VisitSheet sheet) {
        institution(sheet.institution());
        values.required("number", sheet.number());
        values.code("number", sheet.number());
        values.range("revision", sheet.revision(), 1, REVISION_MAX);
        values.required("kind", sheet.kind());
        values.required("start", sheet.start());
        values.past("start", sheet.start());
        values.past("end", sheet.end());
        values.ordered(sheet.start(), sheet.end());
        values.past("occurredAt", sheet.occurredAt());
        values.name("practitioner", sheet.practitioner());
        department(sheet.department());
        card(sheet.card());
    }

    private void institution(@Nullable String code) {
        values.required("institution", code);
        if (code != null && !isInstitution(code)) {
            findings.add("institution", Kind.NOT_AN_INSTITUTION);
        }
    }

    private static boolean isInstitution(String code) {
        return !code.isEmpty()
                && code.length() <= 22
                && code.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-');
    }

    private void department(@Nullable Department department) {
        if (department != null) {
            findings.within("department", -1);
            values.code("code", department.code());
            values.name("name", department.name());
            findings.inBody();
        }
    }

    private void card(@Nullable CardReference card) {
        if (card == null || card.number() == null) {
            findings.add("card", Kind.MISSING);
        } else if (!isCardNumber(card.number())) {
            findings.within("card", -1);
            findings.add("number", Kind.NOT_A_CARD_NUMBER);
            findings.inBody();
        }
    }

    private static boolean isCardNumber(String number) {
        return number.length() <= 40
                && number.length() >= 6
                && number.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == ' ' || c == '-');
    }

    private void count(String field, List<?> items) {
        if (items.size() > limits.itemsMax()) {
            findings.add(field, Kind.TOO_MANY, limits.itemsMax());
        }
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i) == null) {
                findings.at(field, i);
                findings.add("", Kind.MISSING);
                findings.inBody();
            }
        }
    }
}
