package city.healthcard.records.fhir;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.records.Examples;
import city.healthcard.records.fhir.FhirWriter.Frame;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.intake.CanonicalBody;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What a page of FHIR would cost if its resources were stored encoded, beside what it costs: the figures of decision
/// 0048. Run it by its `main`; it takes half a minute.
final class PageCost {

    private static final int VISITS = 13; // of eight resources: a page of a hundred
    private static final int ROUNDS = 7;
    private static final int WARMING = 3;
    private static final long ROUND_NANOS = 1_000_000_000;
    private static final Frame FRAME = new Frame(
            false, "https://city/records/fhir/", "https://city/records/fhir/Patient/1/$everything", null, null);
    private static final byte[] MATCH = ",\"search\":{\"mode\":\"match\"}}".getBytes(US_ASCII);
    private static final DataKey KEY = DataKey.of(new UUID(1, 1), new byte[32]);

    private PageCost() {}

    /// A resource as it would be stored.
    private record Stored(String address, byte[] json) {}

    public static void main(String[] arguments) {
        var bodies = new ArrayList<byte[]>();
        var stored = new ArrayList<List<Stored>>();
        var sealed = new ArrayList<byte[]>();
        for (var i = 0; i < VISITS; i++) {
            var visit = new FiledVisit(
                    new UUID(7, i),
                    CITIZEN.value(),
                    false,
                    NOW,
                    Optional.empty(),
                    NOW,
                    CanonicalBody.of(Examples.sheet()));
            bodies.add(FiledVisitForm.encode(visit));
            stored.add(encode(visit));
            sealed.add(KEY.seal(joined(stored.getLast()), new byte[0]));
        }
        if (!Arrays.equals(written(bodies), concatenated(stored))) {
            throw new IllegalStateException("the two pages differ");
        }
        say("bytes of a visit as it is stored", bodies.getFirst().length);
        say("bytes of its resources", joined(stored.getFirst()).length);
        say("bytes of its resources, deflated and sealed", sealed.getFirst().length);
        say("bytes of a page", written(bodies).length);
        var body = bodies.getFirst();
        measure(
                List.of(
                        "page: written when it is asked for",
                        "page: put together from stored resources",
                        "page: the same, opened and inflated first",
                        "visit filed: its resources encoded",
                        "visit filed: encoded, deflated and sealed"),
                List.of(
                        () -> written(bodies).length,
                        () -> concatenated(stored).length,
                        () -> sealed.stream()
                                        .mapToInt(one -> KEY.open(one, new byte[0]).length)
                                        .sum()
                                + concatenated(stored).length,
                        () -> encode(FiledVisitForm.decode(body)).size(),
                        () -> KEY.seal(joined(encode(FiledVisitForm.decode(body))), new byte[0]).length));
    }

    private static byte[] written(List<byte[]> bodies) {
        return FhirWriter.everything(
                null, bodies.stream().map(FiledVisitForm::decode).toList(), FRAME);
    }

    private static List<Stored> encode(FiledVisit visit) {
        return Item.all(visit).stream()
                .map(item -> new Stored(item.type() + '/' + item.id(), FhirWriter.resource(item)))
                .toList();
    }

    private static byte[] joined(List<Stored> resources) {
        var bytes = new ByteArrayOutputStream();
        resources.forEach(one -> bytes.writeBytes(one.json()));
        return bytes.toByteArray();
    }

    private static byte[] concatenated(List<List<Stored>> visits) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        var empty = FhirWriter.searchset(List.of(), FRAME, "");
        bytes.write(empty, 0, empty.length - 1);
        bytes.writeBytes(",\"entry\":[".getBytes(US_ASCII));
        var first = true;
        for (var visit : visits) {
            for (var one : visit) {
                bytes.writeBytes(
                        ((first ? "" : ",") + "{\"fullUrl\":\"" + FRAME.base() + one.address() + "\",\"resource\":")
                                .getBytes(UTF_8));
                bytes.writeBytes(one.json());
                bytes.writeBytes(MATCH);
                first = false;
            }
        }
        bytes.writeBytes("]}".getBytes(US_ASCII));
        return bytes.toByteArray();
    }

    private static void measure(List<String> names, List<Supplier<Integer>> works) {
        var micros = new double[works.size()][ROUNDS];
        for (var round = -WARMING; round < ROUNDS; round++) {
            for (var i = 0; i < works.size(); i++) {
                var once = micros(works.get(i));
                if (round >= 0) {
                    micros[i][round] = once;
                }
            }
        }
        for (var i = 0; i < micros.length; i++) {
            Arrays.sort(micros[i]);
            System.out.printf(
                    "%-48s %8.1f µs (%.1f to %.1f)%n",
                    names.get(i), micros[i][ROUNDS / 2], micros[i][0], micros[i][ROUNDS - 1]);
        }
    }

    private static double micros(Supplier<Integer> work) {
        var begin = System.nanoTime();
        var end = begin;
        var done = 0L;
        var sum = 0L;
        while (end - begin < ROUND_NANOS) {
            sum += work.get();
            done++;
            end = System.nanoTime();
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return (end - begin) / 1e3 / done;
    }

    private static void say(String what, int count) {
        System.out.printf("%-48s %8d%n", what, count);
    }
}
