package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.START;
import static city.healthcard.records.Examples.VISIT;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.telling.Change;
import city.healthcard.records.telling.Reader;
import city.healthcard.records.telling.TellingEvent;
import city.healthcard.records.telling.TellingEvent.ReadersTold;
import java.util.List;

class TellingGoldenTest extends GoldenEvents<TellingEvent> {

    TellingGoldenTest() {
        super(
                RecordsEvents.TELLINGS,
                List.of(new ReadersTold(
                        VISIT,
                        CITIZEN,
                        "35020001",
                        Change.AMENDED,
                        2,
                        List.of(
                                new Reader("dr-lin", "institution", "35020009", START),
                                new Reader(CITIZEN.value().toString(), "citizen", "", NOW)),
                        NOW)));
    }
}
