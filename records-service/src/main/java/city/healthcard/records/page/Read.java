package city.healthcard.records.page;

import city.healthcard.records.accesslog.Access;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;

/// One act of reading, as the citizen is told of it.
///
/// @param capacity `citizen`, `institution` or `bureau`
/// @param institution the reader's institution; empty texts for the citizen and the bureau
/// @param purpose code of PurposeOfUse (HL7 v3)
public record Read(String capacity, Text institution, String purpose, Scope scope, Instant at) {

    static Read of(Access access, Text institution) {
        return new Read(access.capacity(), institution, access.purpose(), access.scope(), access.at());
    }

    /// The name of the reader among [FileWords].
    public String readerWord() {
        return "reader_" + capacity;
    }

    /// The name of the purpose among [FileWords].
    public String purposeWord() {
        return "purpose_" + purpose;
    }

    /// The name of what was read among [FileWords].
    public String scopeWord() {
        return "scope_" + scope;
    }

    /// Whether an institution read.
    public boolean isInstitution() {
        return capacity.equals("institution");
    }
}
