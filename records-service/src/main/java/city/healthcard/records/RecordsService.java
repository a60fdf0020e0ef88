package city.healthcard.records;

import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.contracts.card.CardContract;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CardRecognised;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.relay.Publication;
import city.healthcard.eventsourcing.service.EventSourcedService;
import city.healthcard.eventsourcing.service.Kernel;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.records.alert.Alert;
import city.healthcard.records.alert.AlertDecider;
import city.healthcard.records.alert.AlertEvent;
import city.healthcard.records.alert.AlertRefusal;
import city.healthcard.records.alert.RaiseAlert;
import city.healthcard.records.alerting.AlertList;
import city.healthcard.records.alerting.WhenFileReadThenAlertCitizen;
import city.healthcard.records.breakglass.BreakGlassCommand;
import city.healthcard.records.breakglass.BreakGlassDecider;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.breakglass.BreakGlassRefusal;
import city.healthcard.records.breakglass.Glass;
import city.healthcard.records.consent.Consent;
import city.healthcard.records.consent.ConsentCommand;
import city.healthcard.records.consent.ConsentDecider;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.consent.ConsentRefusal;
import city.healthcard.records.copies.CopyNote;
import city.healthcard.records.entitling.BreakGlassCase;
import city.healthcard.records.entitling.ConsentList;
import city.healthcard.records.erasure.Erasure;
import city.healthcard.records.erasure.ErasureCommand;
import city.healthcard.records.erasure.ErasureDecider;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureRefusal;
import city.healthcard.records.export.Export;
import city.healthcard.records.export.ExportDecider;
import city.healthcard.records.export.ExportEvent;
import city.healthcard.records.export.ExportRefusal;
import city.healthcard.records.export.MakeExport;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.intake.WhenCardIssuedThenAttachParked;
import city.healthcard.records.intake.WhenParkedAttachedThenFileVisit;
import city.healthcard.records.lettinggo.ErasureNote;
import city.healthcard.records.lettinggo.WhenCitizenErasedThenRestrictFile;
import city.healthcard.records.parkedpost.ParkedPost;
import city.healthcard.records.parking.Parking;
import city.healthcard.records.parking.ParkingCommand;
import city.healthcard.records.parking.ParkingDecider;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingRefusal;
import city.healthcard.records.postquality.PostPeriod;
import city.healthcard.records.question.Question;
import city.healthcard.records.question.QuestionCommand;
import city.healthcard.records.question.QuestionDecider;
import city.healthcard.records.question.QuestionEvent;
import city.healthcard.records.question.QuestionRefusal;
import city.healthcard.records.questioning.QuestionList;
import city.healthcard.records.questioning.WhenAccessCaseClosedThenTellFinding;
import city.healthcard.records.reading.Reading;
import city.healthcard.records.reading.ReadingCommand;
import city.healthcard.records.reading.ReadingDecider;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingRefusal;
import city.healthcard.records.share.Share;
import city.healthcard.records.share.ShareCommand;
import city.healthcard.records.share.ShareDecider;
import city.healthcard.records.share.ShareEvent;
import city.healthcard.records.share.ShareRefusal;
import city.healthcard.records.shares.ShareList;
import city.healthcard.records.telling.TellReaders;
import city.healthcard.records.telling.Telling;
import city.healthcard.records.telling.TellingDecider;
import city.healthcard.records.telling.TellingEvent;
import city.healthcard.records.telling.TellingRefusal;
import city.healthcard.records.toldreaders.NoticeList;
import city.healthcard.records.toldreaders.WhenVisitChangedThenTellReaders;
import city.healthcard.records.visit.Visit;
import city.healthcard.records.visit.VisitCommand;
import city.healthcard.records.visit.VisitDecider;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitRefusal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/// What this service consists of.
@Singleton
final class RecordsService {

    @Produces
    @Singleton
    EventSourcedService service(
            WhenCardIssuedThenAttachParked attaching,
            WhenParkedAttachedThenFileVisit filing,
            WhenCitizenErasedThenRestrictFile restricting,
            WhenVisitChangedThenTellReaders telling,
            WhenFileReadThenAlertCitizen alerting,
            WhenAccessCaseClosedThenTellFinding explaining) {
        return new EventSourcedService(
                List.of(
                        new Aggregate<>(
                                RecordsEvents.VISITS, event -> List.of(RecordsPublication.publish(event.event()))),
                        new Aggregate<>(RecordsEvents.PARKING, Publication.none()),
                        new Aggregate<>(
                                RecordsEvents.READINGS, event -> List.of(RecordsPublication.publish(event.event()))),
                        new Aggregate<>(RecordsEvents.QUESTIONS, event -> RecordsPublication.publish(event.event())),
                        new Aggregate<>(RecordsEvents.TELLINGS, event -> RecordsPublication.publish(event.event())),
                        new Aggregate<>(
                                RecordsEvents.ALERTS, event -> List.of(RecordsPublication.publish(event.event()))),
                        new Aggregate<>(RecordsEvents.CONSENTS, Publication.none()),
                        new Aggregate<>(
                                RecordsEvents.GLASSES, event -> List.of(RecordsPublication.publish(event.event()))),
                        new Aggregate<>(RecordsEvents.ERASURES, Publication.none()),
                        new Aggregate<>(RecordsEvents.EXPORTS, Publication.none()),
                        new Aggregate<>(RecordsEvents.SHARES, Publication.none())),
                List.of(CardContract.class, AuditContract.class),
                List.of(
                        HealthFiles.VIEW,
                        ConsentList.VIEW,
                        BreakGlassCase.VIEW,
                        ErasureNote.VIEW,
                        ParkedPost.VIEW,
                        PostPeriod.VIEW,
                        ShareList.VIEW,
                        CopyNote.VIEW,
                        NoticeList.VIEW,
                        AlertList.VIEW,
                        QuestionList.VIEW),
                List.of(
                        new Reaction<>("WhenCardIssuedThenAttachParked", CardIssued.class, attaching::react),
                        new Reaction<>("WhenCardRecognisedThenAttachParked", CardRecognised.class, attaching::react),
                        filing.reaction(),
                        restricting.reaction(),
                        telling.ofAmended(),
                        telling.ofWithdrawn(),
                        alerting.reaction(),
                        explaining.reaction()));
    }

    @Produces
    @Singleton
    CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits(Kernel kernel) {
        return kernel.handler(new VisitDecider(), RecordsEvents.VISITS);
    }

    @Produces
    @Singleton
    CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking(Kernel kernel) {
        return kernel.handler(new ParkingDecider(), RecordsEvents.PARKING);
    }

    @Produces
    @Singleton
    CommandHandler<ErasureCommand, Erasure, ErasureEvent, ErasureRefusal> erasures(Kernel kernel) {
        return kernel.handler(new ErasureDecider(), RecordsEvents.ERASURES);
    }

    @Produces
    @Singleton
    CommandHandler<ShareCommand, Share, ShareEvent, ShareRefusal> shares(Kernel kernel) {
        return kernel.handler(new ShareDecider(), RecordsEvents.SHARES);
    }

    @Produces
    @Singleton
    CommandHandler<MakeExport, Export, ExportEvent, ExportRefusal> exports(Kernel kernel) {
        return kernel.handler(new ExportDecider(), RecordsEvents.EXPORTS);
    }

    @Produces
    @Singleton
    CommandHandler<TellReaders, Telling, TellingEvent, TellingRefusal> tellings(Kernel kernel) {
        return kernel.handler(new TellingDecider(), RecordsEvents.TELLINGS);
    }

    @Produces
    @Singleton
    CommandHandler<RaiseAlert, Alert, AlertEvent, AlertRefusal> alerts(Kernel kernel) {
        return kernel.handler(new AlertDecider(), RecordsEvents.ALERTS);
    }

    @Produces
    @Singleton
    CommandHandler<ConsentCommand, Consent, ConsentEvent, ConsentRefusal> consents(Kernel kernel) {
        return kernel.handler(new ConsentDecider(), RecordsEvents.CONSENTS);
    }

    @Produces
    @Singleton
    CommandHandler<ReadingCommand, Reading, ReadingEvent, ReadingRefusal> readings(Kernel kernel) {
        return kernel.handler(new ReadingDecider(), RecordsEvents.READINGS);
    }

    @Produces
    @Singleton
    CommandHandler<QuestionCommand, Question, QuestionEvent, QuestionRefusal> questions(Kernel kernel) {
        return kernel.handler(new QuestionDecider(), RecordsEvents.QUESTIONS);
    }

    @Produces
    @Singleton
    CommandHandler<BreakGlassCommand, Glass, BreakGlassEvent, BreakGlassRefusal> glasses(Kernel kernel) {
        return kernel.handler(new BreakGlassDecider(), RecordsEvents.GLASSES);
    }

    @Produces
    @Singleton
    Journal<VisitEvent> visitJournal(EventStore store, Keyring keyring, InstantSource clock) {
        return new Journal<>(RecordsEvents.VISITS, store, keyring, clock);
    }

    @Produces
    @Singleton
    Journal<ParkingEvent> parkingJournal(EventStore store, Keyring keyring, InstantSource clock) {
        return new Journal<>(RecordsEvents.PARKING, store, keyring, clock);
    }

    @Produces
    @Singleton
    Journal<ReadingEvent> readingJournal(EventStore store, Keyring keyring, InstantSource clock) {
        return new Journal<>(RecordsEvents.READINGS, store, keyring, clock);
    }
}
