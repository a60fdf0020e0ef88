package city.healthcard.records;

import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.records.alert.AlertEvent;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.export.ExportEvent;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.intake.ReportStates;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.PostId;
import city.healthcard.records.question.QuestionEvent;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.share.ShareEvent;
import city.healthcard.records.telling.TellingEvent;
import city.healthcard.records.visit.VisitEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How this service's events are stored and whose key seals them.
final class RecordsEvents {

    /// Sealed for the citizen, in the bucket of the visit's retention term.
    static final EventTypes<VisitEvent> VISITS = EventTypes.of(VisitEvent.class)
            .sealedFor(RecordsEvents::subjectOf)
            .upcast("records/visit-recorded/1", "records/visit-recorded/2", RecordsEvents::withReports)
            .upcast("records/visit-amended/1", "records/visit-amended/2", RecordsEvents::withReports);

    /// Each post is sealed for itself until a citizen adopts its key: what waits at one place may be
    /// several people's.
    static final EventTypes<ParkingEvent> PARKING = EventTypes.of(ParkingEvent.class)
            .sealedFor(RecordsEvents::subjectOf)
            .bearingGaps()
            .upcast("records/visit-parked/1", "records/visit-parked/2", RecordsEvents::withReports)
            .upcast("records/parked-adopted/1", "records/parked-adopted/2", RecordsEvents::withoutVisits);

    /// Pseudonyms only: not sealed. Before version 3 nobody noted which visit was read.
    static final EventTypes<ReadingEvent> READINGS = EventTypes.of(ReadingEvent.class)
            .upcast("records/file-read/1", "records/file-read/2", RecordsEvents::underOneName)
            .upcast("records/file-read/2", "records/file-read/3", UnaryOperator.identity());

    /// Sealed for the citizen, because of what was written. Before version 2 only citizens asked.
    static final EventTypes<QuestionEvent> QUESTIONS = EventTypes.of(QuestionEvent.class)
            .sealedFor(event -> Optional.of(new Subject(event.citizen().value(), event.bucket())))
            .upcast("records/access-questioned/1", "records/access-questioned/2", UnaryOperator.identity());

    /// Sealed for the citizen, like the visits whose reading they explain.
    static final EventTypes<ConsentEvent> CONSENTS = EventTypes.of(ConsentEvent.class)
            .sealedFor(event -> Optional.of(new Subject(event.citizen().value(), event.bucket())));

    /// Sealed for the citizen, like the visits that were read.
    static final EventTypes<BreakGlassEvent> GLASSES = EventTypes.of(BreakGlassEvent.class)
            .sealedFor(event -> Optional.of(new Subject(event.citizen().value(), event.bucket())));

    /// Pseudonyms only: it outlives what it tells of.
    static final EventTypes<ErasureEvent> ERASURES = EventTypes.of(ErasureEvent.class);

    /// Pseudonyms only: not sealed.
    static final EventTypes<TellingEvent> TELLINGS = EventTypes.of(TellingEvent.class);

    /// Pseudonyms only: not sealed.
    static final EventTypes<AlertEvent> ALERTS = EventTypes.of(AlertEvent.class);

    /// Pseudonyms and hashes only: not sealed.
    static final EventTypes<ExportEvent> EXPORTS = EventTypes.of(ExportEvent.class);

    /// Sealed for the citizen, like the visits that are shared.
    static final EventTypes<ShareEvent> SHARES = EventTypes.of(ShareEvent.class)
            .sealedFor(event -> Optional.of(new Subject(event.citizen().value(), event.bucket())));

    private RecordsEvents() {}

    /// Before people had several names, a reading was of what is recorded under one.
    private static ObjectNode underOneName(ObjectNode json) {
        json.putArray("names").add(json.get("citizen").deepCopy());
        return json;
    }

    /// Before version 2 nobody said what had waited.
    private static ObjectNode withoutVisits(ObjectNode json) {
        json.putArray("visits");
        return json;
    }

    /// Before version 2 an account did not say how far its reports are, but its body did.
    private static ObjectNode withReports(ObjectNode json) {
        var account = (ObjectNode) json.get("account");
        var sheet = CanonicalBody.read(account.get("body").asText());
        account.set("reports", Json.mapper().valueToTree(ReportStates.of(sheet)));
        return json;
    }

    private static Optional<Subject> subjectOf(VisitEvent event) {
        var bucket = switch (event) {
            case VisitEvent.VisitRecorded recorded -> recorded.account().term().bucket();
            case VisitEvent.VisitAmended amended -> amended.account().term().bucket();
            case VisitEvent.ReportReady ready -> ready.bucket();
            case VisitEvent.VisitWithdrawn withdrawn -> withdrawn.bucket();
        };
        return Optional.of(new Subject(event.citizen().value(), bucket));
    }

    private static Optional<Subject> subjectOf(ParkingEvent event) {
        return switch (event) {
            case ParkingEvent.VisitParked parked ->
                Optional.of(new Subject(
                        PostId.of(parked.parking(), parked.visit()).value(),
                        parked.account().term().bucket()));
            case ParkingEvent.ParkedAdopted _, ParkingEvent.ParkedAttached _, ParkingEvent.ParkedDropped _ ->
                Optional.empty();
        };
    }
}
