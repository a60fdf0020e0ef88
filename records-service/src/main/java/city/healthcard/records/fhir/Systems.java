package city.healthcard.records.fhir;

import java.util.Optional;
import java.util.regex.Pattern;

/// The names under which the city's own numbers and codes appear in FHIR.
public final class Systems {

    /// The number of a card, as it is presented with a visit; never in what we send.
    public static final String CARDS = Codes.CITY + "cards";

    /// The pseudonym of a citizen.
    static final String CITIZENS = Codes.CITY + "citizens";

    /// The code of an institution.
    public static final String INSTITUTIONS = Codes.CITY + "institutions";

    /// The codes of problems and notes.
    public static final String PROBLEMS = Codes.CITY + "problems";

    /// The extension of an outcome that holds a signed receipt.
    public static final String RECEIPT = Codes.CITY + "fhir/StructureDefinition/receipt";

    private static final Pattern VISITS = Pattern.compile(Pattern.quote(INSTITUTIONS) + "/([^/]{1,100})/visits");

    private Systems() {}

    /// The system of an institution's own numbers of visits.
    public static String visitsOf(String institution) {
        return INSTITUTIONS + '/' + institution + "/visits";
    }

    /// The institution behind such a system.
    public static Optional<String> institutionOf(String system) {
        var visits = VISITS.matcher(system);
        return visits.matches() ? Optional.of(visits.group(1)) : Optional.empty();
    }
}
