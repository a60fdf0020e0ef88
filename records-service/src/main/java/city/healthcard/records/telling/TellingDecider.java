package city.healthcard.records.telling;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;
import static java.util.Comparator.comparing;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.telling.TellingEvent.ReadersTold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Who is told: everybody who had the earlier version before them and can be found, that is citizens, guardians and
/// institutions. A reading of the whole file counts as one of each visit in it, unless the visit is sealed: that it is
/// there must not come out by being told of it. An institution exports what it said itself, and nothing of others.
public final class TellingDecider implements Decider<TellReaders, Telling, TellingEvent, TellingRefusal> {

    private static final Set<String> FOUND = Set.of("citizen", "guardian", "institution");
    private static final Set<Scope> WHOLE = EnumSet.of(Scope.FILE, Scope.SUMMARY, Scope.EXPORT);

    @Override
    public Telling initial() {
        return Telling.SILENT;
    }

    @Override
    public Decision<TellingEvent, TellingRefusal> decide(TellReaders tell, Telling telling) {
        if (telling.covers(tell)) {
            return nothing();
        }
        var readers = readers(tell);
        return readers.isEmpty()
                ? reject(TellingRefusal.NOBODY_READ)
                : accept(new ReadersTold(
                        tell.visit(),
                        tell.citizen(),
                        tell.institution(),
                        tell.change(),
                        tell.revision(),
                        readers,
                        tell.until()));
    }

    private static List<Reader> readers(TellReaders tell) {
        var last = new LinkedHashMap<List<String>, Reader>();
        tell.readings().stream()
                .filter(looked -> saw(looked, tell))
                .map(looked -> new Reader(looked.reader(), looked.capacity(), looked.institution(), looked.at()))
                .sorted(comparing(Reader::readAt))
                .forEach(reader -> last.put(List.of(reader.capacity(), reader.institution(), reader.reader()), reader));
        return new ArrayList<>(last.values());
    }

    private static boolean saw(Looked looked, TellReaders tell) {
        return FOUND.contains(looked.capacity())
                && !looked.at().isBefore(tell.since())
                && looked.at().isBefore(tell.until())
                && covers(looked, tell);
    }

    private static boolean covers(Looked looked, TellReaders tell) {
        if (looked.visit() != null) {
            return looked.visit().equals(tell.visit());
        }
        if (looked.scope() == Scope.EXPORT && !looked.institution().isEmpty()) {
            return looked.institution().equals(tell.institution());
        }
        return (WHOLE.contains(looked.scope()) || looked.scope() == Scope.VISIT)
                && (!tell.sensitive() || looked.capacity().equals("citizen"));
    }

    @Override
    public Telling evolve(Telling telling, TellingEvent event) {
        return switch (event) {
            case ReadersTold told -> new Telling(told.revision(), told.change() == Change.WITHDRAWN);
        };
    }
}
