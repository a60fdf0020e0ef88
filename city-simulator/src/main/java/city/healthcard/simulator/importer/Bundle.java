package city.healthcard.simulator.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One patient's bundle in a file: an index in memory, the resources on disk until they are asked for.
final class Bundle implements AutoCloseable {

    private final FileChannel file;
    private final Patient patient;
    private final List<Stay> stays;
    private final List<Place> loose;
    private final Map<String, Place> medications;
    private final Tally tally;

    /// An encounter and the places of all that belongs to it.
    ///
    /// @param start an instant, by which they are posted in order
    record Stay(String start, Place encounter, List<Place> belongings) {}

    Bundle(
            Path path,
            Patient patient,
            List<Stay> stays,
            List<Place> loose,
            Map<String, Place> medications,
            Tally tally) {
        this.patient = patient;
        this.stays = stays.stream().sorted(Comparator.comparing(Stay::start)).toList();
        this.loose = List.copyOf(loose);
        this.medications = Map.copyOf(medications);
        this.tally = tally;
        try {
            this.file = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Patient patient() {
        return patient;
    }

    /// How many of each kind are in the bundle.
    Tally tally() {
        return tally;
    }

    /// How many visits and dated entries it becomes.
    int visits() {
        return stays.size() + loose.size();
    }

    /// What is posted of it: its visits in the order in which they began, then its dated entries; made one
    /// at a time.
    Stream<Transaction> read() {
        return Stream.concat(stays.stream().map(this::visit), loose.stream().map(this::entry));
    }

    private Transaction visit(Stay stay) {
        var transaction = Transaction.ofEncounter(resource(stay.encounter()));
        stay.belongings().forEach(place -> add(transaction, resource(place)));
        return transaction;
    }

    private Transaction entry(Place place) {
        var resource = resource(place);
        Charges.inYuan(resource);
        var transaction = Transaction.ofEntry(resource);
        addMedicine(transaction, resource);
        return transaction;
    }

    private void add(Transaction transaction, JsonNode resource) {
        Charges.inYuan(resource);
        transaction.add(resource);
        addMedicine(transaction, resource);
    }

    /// A prescription that only refers to its medicine is given the medicine to go with it.
    private void addMedicine(Transaction transaction, JsonNode resource) {
        var medicine = medications.get(Fhir.id(resource.path("medicationReference")));
        if (medicine != null) {
            transaction.add(resource(medicine));
        }
    }

    private JsonNode resource(Place place) {
        return place.read(file);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
