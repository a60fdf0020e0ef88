package city.healthcard.records.fhirpost;

import city.healthcard.webkit.problem.RequestProblems;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The first reading of a bundle, token by token: notes where each resource stands and keeps none of them. What gets
/// through is JSON of a bounded depth with numbers of a bounded length, and safe to be read again.
final class BundleScan {

    private static final int ENTRIES_MAX = 5_000;
    private static final int DEPTH_MAX = 40;
    private static final int NUMBER_LENGTH_MAX = 60;
    private static final int EXPONENT_LENGTH_MAX = 3;
    private static final Set<String> METHODS = Set.of("POST", "PUT");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_LENGTH_MAX)
                    .build())
            .build();

    private final byte[] posted;
    private final JsonParser parser;
    private final Faults faults;
    private final List<Slice> slices = new ArrayList<>();
    private String resourceType = "";
    private String type = "";
    private String system = "";
    private String value = "";
    private int entries;

    private BundleScan(byte[] posted, JsonParser parser, Faults faults) {
        this.posted = posted;
        this.parser = parser;
        this.faults = faults;
    }

    /// The outline of a transaction. Fails with a `ProblemException` when it is none.
    static Outline of(byte[] posted) {
        var faults = new Faults();
        try (var parser = JSON.createParser(posted)) {
            var scan = new BundleScan(posted, parser, faults);
            scan.bundle();
            faults.end();
            return new Outline(scan.system, scan.value, scan.entries, scan.slices);
        } catch (JacksonException unreadable) {
            throw RequestProblems.of(unreadable).exception();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void bundle() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw RequestProblems.malformed().exception();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            switch (parser.currentName()) {
                case "resourceType" -> resourceType = text();
                case "type" -> type = text();
                case "identifier" -> identifier();
                case "entry" -> entries();
                case "implicitRules" -> {
                    faults.content("/implicitRules", "不接受隐含规则。", "Implicit rules are not known here.");
                    value();
                }
                default -> value();
            }
        }
        if (parser.nextToken() != null) {
            throw RequestProblems.malformed().exception();
        }
        if (!resourceType.equals("Bundle")) {
            faults.shape("/resourceType", "应为 Bundle。", "Expected here: Bundle");
        } else if (!type.equals("transaction")) {
            faults.content(
                    "/type",
                    "应为 transaction：一次就诊作为一个整体提交。",
                    "Expected here: transaction. A visit is posted as a whole.");
        }
        if (entries > ENTRIES_MAX) {
            faults.content("/entry", "最多 " + ENTRIES_MAX + " 项。", "At most " + ENTRIES_MAX + " entries.");
        }
    }

    private void identifier() throws IOException {
        if (!begins(JsonToken.START_OBJECT, "/identifier")) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            switch (parser.currentName()) {
                case "system" -> system = text();
                case "value" -> value = text();
                default -> value();
            }
        }
    }

    private void entries() throws IOException {
        if (!begins(JsonToken.START_ARRAY, "/entry")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                entry();
            } else {
                faults.shape("/entry/" + entries, "应为对象。", "Expected here: an object");
                rest();
            }
            entries++;
        }
    }

    private void entry() throws IOException {
        var fullUrl = "";
        var place = "/entry/" + entries;
        Slice found = null;
        var requested = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            switch (parser.currentName()) {
                case "fullUrl" -> fullUrl = text();
                case "resource" -> found = resource(place + "/resource");
                case "request" -> requested = request(place + "/request");
                default -> value();
            }
        }
        if (found == null) {
            faults.shape(place + "/resource", "请填写此项。", "This is required.");
        } else if (slices.size() < ENTRIES_MAX) {
            slices.add(new Slice(entries, fullUrl, found.type(), found.offset(), found.length()));
        }
        if (!requested) {
            faults.shape(place + "/request", "请填写此项。", "This is required.");
        }
    }

    private boolean request(String place) throws IOException {
        if (!begins(JsonToken.START_OBJECT, place)) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            switch (parser.currentName()) {
                case "method" -> {
                    if (!METHODS.contains(text())) {
                        faults.content(
                                place + "/method",
                                "应为 POST 或 PUT；撤销请用 /records/api/visits/withdrawals。",
                                "Expected here: POST or PUT. To withdraw use /records/api/visits/withdrawals.");
                    }
                }
                case "ifMatch" -> {
                    faults.content(
                            place + "/ifMatch",
                            "修订号写在 Encounter.meta.versionId 中。",
                            "The revision is said by Encounter.meta.versionId.");
                    value();
                }
                default -> value();
            }
        }
        return true;
    }

    /// The resource whose first token comes now; without its address, which may come after it.
    private Slice resource(String place) throws IOException {
        if (!begins(JsonToken.START_OBJECT, place)) {
            return new Slice(entries, "", "", 0, 0);
        }
        var from = parser.currentTokenLocation().getByteOffset();
        var found = rest();
        var until = parser.currentLocation().getByteOffset();
        // Of other encodings than UTF-8 the parser knows no bytes.
        if (from < 0 || posted[Math.toIntExact(from)] != '{' || posted[Math.toIntExact(until - 1)] != '}') {
            throw RequestProblems.malformed().exception();
        }
        return new Slice(entries, "", found, Math.toIntExact(from), Math.toIntExact(until - from));
    }

    private boolean begins(JsonToken expected, String place) throws IOException {
        if (parser.nextToken() == expected) {
            return true;
        }
        faults.shape(place, "结构不符。", "This does not have the shape that FHIR describes.");
        rest();
        return false;
    }

    private String text() throws IOException {
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        rest();
        return "";
    }

    private void value() throws IOException {
        parser.nextToken();
        rest();
    }

    /// Reads the value that has begun to its end; nothing is skipped unseen.
    ///
    /// @return what its member `resourceType` says
    private String rest() throws IOException {
        var said = "";
        var depth = 0;
        var token = parser.currentToken();
        while (true) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case VALUE_NUMBER_FLOAT -> number();
                case VALUE_STRING -> {
                    parser.finishToken();
                    if (depth == 1 && "resourceType".equals(parser.currentName())) {
                        said = parser.getText();
                    }
                }
                default -> parser.finishToken();
            }
            if (depth == 0) {
                return said;
            }
            token = parser.nextToken();
        }
    }

    /// A number with a huge exponent is short to write and long to calculate with.
    private void number() throws IOException {
        var text = parser.getText();
        var exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent >= 0 && text.length() - exponent - 1 > EXPONENT_LENGTH_MAX) {
            throw RequestProblems.malformed().exception();
        }
    }
}
