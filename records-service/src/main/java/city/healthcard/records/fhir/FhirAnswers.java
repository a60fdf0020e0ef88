package city.healthcard.records.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.records.fhir.FhirWriter.Frame;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// How what is read leaves: never stored on the way, with addresses that lead back here.
@Singleton
final class FhirAnswers {

    private final String base;

    FhirAnswers(@ConfigProperty(name = "hc.public-url") String publicUrl) {
        base = publicUrl + "/records/fhir/";
    }

    /// The address of the FHIR service, with a slash at its end.
    String base() {
        return base;
    }

    /// The answer with a body.
    static Response of(byte[] body) {
        return Response.ok(body)
                .type(FhirResource.FHIR_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /// The frame of a page of a search.
    Frame frame(String type, Query query, boolean sealed, Optional<After> next, Optional<Integer> total) {
        return new Frame(
                sealed,
                base,
                address(type, query, query.after()),
                next.map(after -> address(type, query, Optional.of(after))).orElse(null),
                total.orElse(null));
    }

    private String address(String type, Query query, Optional<After> after) {
        var parameters = Stream.concat(
                        query.asked().stream().map(asked -> asked.name() + '=' + encoded(asked.value())),
                        after.stream().map(last -> QueryReader.AFTER + '=' + encoded(last.toString())))
                .collect(Collectors.joining("&"));
        return base + type + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /// The parameters of a search that is posted: those of the form and those of the address together.
    static Map<String, List<String>> parameters(UriInfo uri, MultivaluedMap<String, String> form) {
        var all = new LinkedHashMap<String, List<String>>();
        Stream.concat(form.entrySet().stream(), uri.getQueryParameters().entrySet().stream())
                .forEach(one -> all.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .addAll(one.getValue()));
        return all;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /// Whether the client would rather be refused than understood in part.
    static boolean isStrict(@Nullable String prefer) {
        return prefer != null && prefer.replace(" ", "").contains("handling=strict");
    }

    /// Nothing is searched without saying whose.
    static Problem patientMissing() {
        return RequestProblems.parameter()
                .inParameter("patient", "请填写 Patient 的 id。", "The id of a Patient is required here.");
    }

    /// The page goes on from a visit that is not in the file.
    static Problem noSuchPlace() {
        return RequestProblems.parameter()
                .inParameter(QueryReader.AFTER, "请使用答复中的 next 链接。", "Follow the link `next` of the answer.");
    }
}
