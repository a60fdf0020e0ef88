package city.healthcard.webkit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON of a problem (RFC 9457): `title` and `detail` in the reader's language, `texts` in both.
///
/// @param type a tag URI (RFC 4151) made of the code
/// @param title what kind of answer this is, by status
/// @param status HTTP status
/// @param code stable name of the reason
/// @param detail the reason, in the reader's language
/// @param texts the reason, in both languages
/// @param errors the places of the request that are not as expected
/// @param traceId what to tell whoever looks for the cause
/// @param members further members
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "texts", "errors", "traceId"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String code,
        String detail,
        Text texts,
        List<Place> errors,
        String traceId,
        @JsonIgnore Map<String, Object> members) {

    /// A place of the request and what is expected there.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(@Nullable String pointer, @Nullable String parameter, String detail, Text texts) {}

    /// The further members, as if they were declared here.
    @JsonAnyGetter
    public Map<String, Object> furtherMembers() {
        return members;
    }

    static ProblemDocument of(Problem problem, Language language, String traceId) {
        return new ProblemDocument(
                "tag:healthcard.city,2026:" + problem.code(),
                Titles.of(problem.status()).in(language),
                problem.status(),
                problem.code(),
                problem.detail().in(language),
                problem.detail(),
                problem.faults().stream().map(fault -> place(fault, language)).toList(),
                traceId,
                problem.members());
    }

    private static Place place(Fault fault, Language language) {
        return new Place(fault.pointer(), fault.parameter(), fault.expected().in(language), fault.expected());
    }
}
