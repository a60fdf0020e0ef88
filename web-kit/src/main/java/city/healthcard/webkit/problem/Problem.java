package city.healthcard.webkit.problem;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why a request was not done. Immutable; `at` and `with` give an enriched copy.
///
/// @param status HTTP status
/// @param code stable name of the reason, `subject.reason` in lower case, on which programs may branch
/// @param detail the reason for a person
/// @param faults the places of the request that are not as expected
/// @param members further members of the problem document, such as `firstHash`
public record Problem(int status, String code, Text detail, List<Fault> faults, Map<String, Object> members) {

    /// The media type of every problem.
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        faults = List.copyOf(faults);
        members = Map.copyOf(members);
    }

    /// A problem without faults.
    public static Problem of(int status, String code, String zh, String en) {
        return new Problem(status, code, new Text(zh, en), List.of(), Map.of());
    }

    /// This problem, naming a field of the body.
    ///
    /// @param pointer JSON pointer such as `/charges/0/amount`
    public Problem at(String pointer, String zh, String en) {
        return with(Fault.at(pointer, zh, en));
    }

    /// This problem, naming a path, query, header or form parameter.
    public Problem inParameter(String name, String zh, String en) {
        return with(Fault.inParameter(name, zh, en));
    }

    /// This problem with a further fault.
    public Problem with(Fault fault) {
        var more = new ArrayList<>(faults);
        more.add(fault);
        return new Problem(status, code, detail, more, members);
    }

    /// This problem with a further member of the document.
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, code, detail, faults, more);
    }

    /// The answer that carries this problem; it is put into the reader's language on its way out.
    public Response response() {
        return Response.status(status).entity(this).type(MEDIA_TYPE).build();
    }

    /// This problem as an exception, for the rare place that cannot return it.
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /// The document as it is sent, for places that write it themselves: a line of a batch, a stored answer.
    public ProblemDocument document(Language language, String traceId) {
        return ProblemDocument.of(this, language, traceId);
    }
}
