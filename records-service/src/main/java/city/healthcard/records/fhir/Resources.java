package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.Procedure;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;

/// The resources of one visit, for documents that choose among them; each is written by its mapper.
record Resources(Json json, FiledVisit visit, VisitSheet sheet) {

    boolean hasEncounter() {
        return !new Encounters().items(sheet).isEmpty();
    }

    void encounter() throws IOException {
        write(new Encounters(), sheet, 0);
    }

    void diagnosis(Diagnosis diagnosis, int number) throws IOException {
        write(Allergies.isOne(diagnosis) ? new Allergies() : new Conditions(), diagnosis, number);
    }

    void observation(Observation observation, int number) throws IOException {
        write(new Observations(), observation, number);
    }

    void prescription(Prescription prescription, int number) throws IOException {
        write(new MedicationRequests(), prescription, number);
    }

    void procedure(Procedure procedure, int number) throws IOException {
        write(new Procedures(), procedure, number);
    }

    void report(Report report, int number) throws IOException {
        write(new DiagnosticReports(), report, number);
    }

    void immunization(Immunization immunization, int number) throws IOException {
        write(new Immunizations(), immunization, number);
    }

    String id(char letter, int number) {
        return new ItemId(visit.id(), String.valueOf(letter), number).toString();
    }

    private <T> void write(Mapper<T> mapper, T item, int number) throws IOException {
        new Item<>(mapper, visit, sheet, item, number).write(json);
    }
}
