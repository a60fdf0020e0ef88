package city.healthcard.records.fhirpost;

import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.RequestProblems;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a bundle. What is not FHIR weighs more than what has no place in a visit.
final class Faults {

    private static final int FAULTS_MAX = 50;

    private final List<Fault> shape = new ArrayList<>(0);
    private final List<Fault> content = new ArrayList<>(0);

    /// Something that FHIR R4 does not have at this place.
    void shape(String pointer, String zh, String en) {
        add(shape, pointer, zh, en);
    }

    /// Something that is FHIR and cannot become part of a visit.
    void content(String pointer, String zh, String en) {
        add(content, pointer, zh, en);
    }

    /// Ends the reading when something was found.
    void end() {
        if (!shape.isEmpty()) {
            var problem = RequestProblems.shape();
            for (var fault : shape) {
                problem = problem.with(fault);
            }
            throw problem.exception();
        }
        if (!content.isEmpty()) {
            var problem = RequestProblems.invalid();
            for (var fault : content) {
                problem = problem.with(fault);
            }
            throw problem.exception();
        }
    }

    private static void add(List<Fault> faults, String pointer, String zh, String en) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(Fault.at(pointer, zh, en));
        }
    }
}
