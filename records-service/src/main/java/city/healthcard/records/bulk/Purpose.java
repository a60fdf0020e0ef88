package city.healthcard.records.bulk;

import city.healthcard.webkit.problem.RequestProblems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What an institution exports its own visits for; a code of PurposeOfUse (HL7 v3).
enum Purpose {
    /// To keep its own records.
    RECORDMGT,
    /// To get better at what it does.
    HQUALIMP;

    /// The one that was named, or the first. Fails with a `ProblemException` when there is no such.
    static Purpose of(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return RECORDMGT;
        }
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(said))
                .findFirst()
                .orElseThrow(() -> RequestProblems.parameter()
                        .inParameter(
                                "Purpose-Of-Use",
                                "可选：RECORDMGT（病案管理）、HQUALIMP（质量改进）。",
                                "RECORDMGT, to keep one's records, or HQUALIMP, to improve quality.")
                        .exception());
    }
}
