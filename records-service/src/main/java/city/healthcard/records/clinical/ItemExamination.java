package city.healthcard.records.clinical;

import city.healthcard.records.clinical.Flaw.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must hold for the items of a sheet.
final class ItemExamination {

    private static final int DAYS_MAX = 366;
    private static final int DOSES_MAX = 20;

    private final Limits limits;
    private final ValueExamination values;
    private final Findings findings;

    ItemExamination(Limits limits, ValueExamination values, Findings findings) {
        this.limits = limits;
        this.values = values;
        this.findings = findings;
    }

    void examine(VisitSheet sheet) {
        for (var i = 0; i < sheet.diagnoses().size(); i++) {
            findings.at("diagnoses", i);
            diagnosis(sheet.diagnoses().get(i));
        }
        for (var i = 0; i < sheet.observations().size(); i++) {
            findings.at("observations", i);
            observation(sheet.observations().get(i), i);
        }
        for (var i = 0; i < sheet.prescriptions().size(); i++) {
            findings.at("prescriptions", i);
            prescription(sheet.prescriptions().get(i));
        }
        for (var i = 0; i < sheet.procedures().size(); i++) {
            findings.at("procedures", i);
            procedure(sheet.procedures().get(i));
        }
        for (var i = 0; i < sheet.reports().size(); i++) {
            findings.at("reports", i);
            report(sheet.reports().get(i), i);
        }
        for (var i = 0; i < sheet.immunizations().size(); i++) {
            findings.at("immunizations", i);
            immunization(sheet.immunizations().get(i));
        }
        for (var i = 0; i < sheet.charges().size(); i++) {
            findings.at("charges", i);
            charge(sheet.charges().get(i));
        }
        findings.inBody();
    }

    private void diagnosis(Diagnosis diagnosis) {
        values.coded(diagnosis.system(), diagnosis.version(), diagnosis.code(), diagnosis.display());
        values.code("role", diagnosis.role());
        values.code("status", diagnosis.status());
        values.code("certainty", diagnosis.certainty());
        values.past("start", diagnosis.start());
        values.ordered(diagnosis.start(), diagnosis.end());
    }

    private void observation(Observation observation, int position) {
        values.coded(observation.system(), observation.version(), observation.code(), observation.display());
        values.code("category", observation.category());
        values.decimal("value", observation.value());
        values.code("unit", observation.unit());
        values.words("text", observation.text());
        values.decimal("low", observation.low());
        values.decimal("high", observation.high());
        values.code("flag", observation.flag());
        values.code("status", observation.status());
        values.past("at", observation.at());
        coding("result", -1, observation.result());
        components(observation.components(), position);
    }

    private void components(List<Component> components, int position) {
        if (components.size() > limits.itemsMax()) {
            findings.at("observations", position);
            findings.add("components", Kind.TOO_MANY, limits.itemsMax());
            return;
        }
        for (var i = 0; i < components.size(); i++) {
            findings.within("components", i);
            component(components.get(i));
        }
    }

    private void component(@Nullable Component component) {
        if (component == null) {
            findings.add("", Kind.MISSING);
            return;
        }
        values.coded(component.system(), component.version(), component.code(), component.display());
        values.decimal("value", component.value());
        values.code("unit", component.unit());
        values.words("text", component.text());
        var result = component.result();
        if (result != null) {
            values.coded(result.system(), result.version(), result.code(), result.display());
        }
    }

    private void prescription(Prescription prescription) {
        values.coded(prescription.system(), prescription.version(), prescription.code(), prescription.display());
        values.code("number", prescription.number());
        values.words("dosage", prescription.dosage());
        values.decimal("quantity", prescription.quantity());
        values.code("unit", prescription.unit());
        values.range("days", prescription.days(), 1, DAYS_MAX);
        values.code("status", prescription.status());
        values.past("at", prescription.at());
    }

    private void procedure(Procedure procedure) {
        values.coded(procedure.system(), procedure.version(), procedure.code(), procedure.display());
        values.code("status", procedure.status());
        values.past("start", procedure.start());
        values.ordered(procedure.start(), procedure.end());
    }

    private void report(Report report, int position) {
        values.coded(report.system(), report.version(), report.code(), report.display());
        values.code("number", report.number());
        values.code("category", report.category());
        values.code("status", report.status());
        values.past("at", report.at());
        values.words("conclusion", report.conclusion());
        values.words("text", report.text());
        if (report.results().size() > limits.itemsMax()) {
            findings.at("reports", position);
            findings.add("results", Kind.TOO_MANY, limits.itemsMax());
            return;
        }
        for (var i = 0; i < report.results().size(); i++) {
            coding("results", i, report.results().get(i));
        }
    }

    private void immunization(Immunization immunization) {
        values.coded(immunization.system(), immunization.version(), immunization.code(), immunization.display());
        values.range("dose", immunization.dose(), 1, DOSES_MAX);
        values.code("lot", immunization.lot());
        values.name("site", immunization.site());
        values.code("status", immunization.status());
        values.past("at", immunization.at());
    }

    private void charge(Charge charge) {
        values.required("item", charge.item());
        values.name("item", charge.item());
        var amount = charge.amountFen();
        if (amount == null) {
            findings.add("amountFen", Kind.MISSING);
        } else if (amount > limits.amountFenMax() || amount < -limits.amountFenMax()) {
            findings.add("amountFen", Kind.OUT_OF_RANGE, limits.amountFenMax());
        }
    }

    private void coding(String field, int position, @Nullable Coding coding) {
        if (coding == null && position < 0) {
            return;
        }
        findings.within(field, position);
        if (coding == null) {
            findings.add("", Kind.MISSING);
        } else {
            values.coded(coding.system(), coding.version(), coding.code(), coding.display());
        }
    }
}
