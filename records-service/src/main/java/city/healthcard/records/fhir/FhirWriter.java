package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.webkit.problem.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what is asked for as FHIR R4 JSON.
final class FhirWriter {

    private static final int BYTES_EXPECTED = 64 * 1024;

    private FhirWriter() {}

    /// What is said of a searchset.
    ///
    /// @param sealed whether something is left out that the reader may not see: the bundle is then labelled
    /// `REDACTED`
    /// @param base the address of the FHIR service, with a slash at its end
    /// @param self the address of this page
    /// @param next the address of the page after it
    /// @param total how many there are on all pages; absent where counting would cost too much
    record Frame(
            boolean sealed,
            String base,
            String self,
            @Nullable String next,
            @Nullable Integer total) {}

    /// A resource and its address below the base.
    interface Entry {
        String address();

        /// Why it is in the bundle: `match` or `include`.
        default String mode() {
            return "match";
        }

        void write(Json json) throws IOException;
    }

    /// The citizen: a pseudonym; names and documents are card-service's.
    static byte[] patient(CitizenId citizen) {
        return write(json -> patient(json, citizen));
    }

    /// One resource of a visit.
    static byte[] resource(Item<?> item) {
        return write(item::write);
    }

    /// A page of everything: the patient on the first page, then visit by visit.
    ///
    /// @param patient absent on later pages
    static byte[] everything(@Nullable CitizenId patient, List<FiledVisit> visits, Frame frame) {
        var entries = new ArrayList<Entry>();
        if (patient != null) {
            entries.add(entryOf(patient));
        }
        visits.forEach(visit -> Item.all(visit).forEach(item -> entries.add(entryOf(item))));
        return searchset(entries, frame, "");
    }

    /// A page of what was found.
    ///
    /// @param ignored parameters that were passed over; empty when there are none
    static byte[] searchset(List<Entry> found, Frame frame, String ignored) {
        return write(json -> {
            heading(json, frame);
            if (!found.isEmpty() || !ignored.isEmpty()) {
                json.beginList("entry");
                for (var entry : found) {
                    entry(json, frame, entry);
                }
                ignored(json, ignored);
                json.endList();
            }
            json.end();
        });
    }

    private static void ignored(Json json, String names) throws IOException {
        if (!names.isEmpty()) {
            json.begin().resource();
            var text = new Text("未使用的查询参数：" + names, "Parameters that were passed over: " + names);
            Outcomes.note(json, "search.ignored", text);
            json.begin("search").text("mode", "outcome").end().end();
        }
    }

    static Entry entryOf(Item<?> item) {
        return new Entry() {
            @Override
            public String address() {
                return item.type() + '/' + item.id();
            }

            @Override
            public void write(Json json) throws IOException {
                item.write(json);
            }
        };
    }

    static Entry entryOf(CitizenId citizen) {
        return new Entry() {
            @Override
            public String address() {
                return "Patient/" + citizen.value();
            }

            @Override
            public void write(Json json) throws IOException {
                patient(json, citizen);
            }
        };
    }

    private static void heading(Json json, Frame frame) throws IOException {
        json.begin().text("resourceType", "Bundle");
        if (frame.sealed) {
            json.begin("meta").beginList("security").begin();
            json.text("system", Codes.OBSERVATION_VALUE).text("code", "REDACTED");
            json.end().endList().end();
        }
        json.text("type", "searchset");
        if (frame.total != null) {
            json.number("total", frame.total);
        }
        json.beginList("link");
        link(json, "self", frame.self);
        if (frame.next != null) {
            link(json, "next", frame.next);
        }
        json.endList();
    }

    private static void entry(Json json, Frame frame, Entry entry) throws IOException {
        json.begin().text("fullUrl", frame.base + entry.address()).resource();
        entry.write(json);
        json.begin("search").text("mode", entry.mode()).end().end();
    }

    private static void patient(Json json, CitizenId citizen) throws IOException {
        json.begin().text("resourceType", "Patient").text("id", citizen.value().toString());
        json.beginList("identifier").begin().text("system", Systems.CITIZENS);
        json.text("value", citizen.value().toString()).end().endList();
        json.flag("active", true).end();
    }

    private static void link(Json json, String relation, String url) throws IOException {
        json.begin().text("relation", relation).text("url", url).end();
    }

    static byte[] write(Content content) {
        var bytes = new ByteArrayOutputStream(BYTES_EXPECTED);
        try (var json = new Json(bytes)) {
            content.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    interface Content {
        void write(Json json) throws IOException;
    }
}
