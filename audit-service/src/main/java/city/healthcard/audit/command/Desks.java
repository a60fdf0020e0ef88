package city.healthcard.audit.command;

import city.healthcard.audit.access.AccessCommand;
import city.healthcard.audit.access.AccessDecider;
import city.healthcard.audit.access.AccessEvent;
import city.healthcard.audit.access.AccessLog;
import city.healthcard.audit.access.AccessRefusal;
import city.healthcard.audit.accessalert.AccessAlert;
import city.healthcard.audit.accessalert.AlertCommand;
import city.healthcard.audit.accessalert.AlertDecider;
import city.healthcard.audit.accessalert.AlertEvent;
import city.healthcard.audit.accessalert.AlertId;
import city.healthcard.audit.accessalert.AlertRefusal;
import city.healthcard.audit.accesscase.AccessCase;
import city.healthcard.audit.accesscase.CaseCommand;
import city.healthcard.audit.accesscase.CaseDecider;
import city.healthcard.audit.accesscase.CaseEvent;
import city.healthcard.audit.accesscase.CaseId;
import city.healthcard.audit.accesscase.CaseRefusal;
import city.healthcard.audit.institution.Institution;
import city.healthcard.audit.institution.InstitutionCode;
import city.healthcard.audit.institution.InstitutionCommand;
import city.healthcard.audit.institution.InstitutionDecider;
import city.healthcard.audit.institution.InstitutionEvent;
import city.healthcard.audit.institution.InstitutionRefusal;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.Review;
import city.healthcard.audit.review.ReviewCommand;
import city.healthcard.audit.review.ReviewDecider;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewRefusal;
import city.healthcard.audit.roll.Roll;
import city.healthcard.audit.roll.RollCommand;
import city.healthcard.audit.roll.RollDecider;
import city.healthcard.audit.roll.RollEvent;
import city.healthcard.audit.roll.RollRefusal;
import city.healthcard.audit.staff.Staff;
import city.healthcard.audit.staff.StaffCommand;
import city.healthcard.audit.staff.StaffDecider;
import city.healthcard.audit.staff.StaffEvent;
import city.healthcard.audit.staff.StaffRefusal;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.service.Kernel;
import city.healthcard.eventsourcing.store.StreamId;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/// Where commands are taken, and the names of their streams.
@Singleton
public class Desks {

    private final CommandHandler<ReviewCommand, Review, ReviewEvent, ReviewRefusal> reviews;
    private final CommandHandler<InstitutionCommand, Institution, InstitutionEvent, InstitutionRefusal> institutions;
    private final CommandHandler<AccessCommand, AccessLog, AccessEvent, AccessRefusal> accesses;
    private final CommandHandler<CaseCommand, AccessCase, CaseEvent, CaseRefusal> cases;
    private final CommandHandler<AlertCommand, AccessAlert, AlertEvent, AlertRefusal> alerts;
    private final CommandHandler<RollCommand, Roll, RollEvent, RollRefusal> rolls;
    private final CommandHandler<StaffCommand, Staff, StaffEvent, StaffRefusal> staff;

    Desks(Kernel kernel) {
        reviews = kernel.handler(new ReviewDecider(), StoredEvents.REVIEWS);
        institutions = kernel.handler(new InstitutionDecider(), StoredEvents.INSTITUTIONS);
        accesses = kernel.handler(new AccessDecider(), StoredEvents.ACCESSES);
        cases = kernel.handler(new CaseDecider(), StoredEvents.CASES);
        alerts = kernel.handler(new AlertDecider(), StoredEvents.ALERTS);
        rolls = kernel.handler(new RollDecider(), StoredEvents.ROLLS);
        staff = kernel.handler(new StaffDecider(), StoredEvents.STAFF);
    }

    /// Commands to reviews.
    public CommandHandler<ReviewCommand, Review, ReviewEvent, ReviewRefusal> reviews() {
        return reviews;
    }

    /// Commands to the register of institutions.
    public CommandHandler<InstitutionCommand, Institution, InstitutionEvent, InstitutionRefusal> institutions() {
        return institutions;
    }

    /// Commands to access logs.
    public CommandHandler<AccessCommand, AccessLog, AccessEvent, AccessRefusal> accesses() {
        return accesses;
    }

    /// Commands to cases.
    public CommandHandler<CaseCommand, AccessCase, CaseEvent, CaseRefusal> cases() {
        return cases;
    }

    /// Commands to access alerts.
    public CommandHandler<AlertCommand, AccessAlert, AlertEvent, AlertRefusal> alerts() {
        return alerts;
    }

    /// Commands to the daily roll.
    public CommandHandler<RollCommand, Roll, RollEvent, RollRefusal> rolls() {
        return rolls;
    }

    /// Commands to the list of auditors.
    public CommandHandler<StaffCommand, Staff, StaffEvent, StaffRefusal> staff() {
        return staff;
    }

    /// The stream of an auditor.
    public static StreamId stream(StaffId staff) {
        return StreamId.of("staff", StoredEvents.keyOwner(staff));
    }

    /// The stream of a day's roll: one a day, so that two who close it meet there.
    public static StreamId stream(LocalDate day) {
        return StreamId.of("roll", CommandId.named("roll", day.toString()).value());
    }

    /// The stream of an application's review.
    public static StreamId stream(ApplicationId application) {
        return StreamId.of("review", application.value());
    }

    /// The stream of an institution.
    public static StreamId stream(InstitutionCode institution) {
        return StreamId.of("institution", institution.id());
    }

    /// The stream of a case.
    public static StreamId stream(CaseId id) {
        return StreamId.of("access-case", id.value());
    }

    /// The stream of an access alert.
    public static StreamId stream(AlertId id) {
        return StreamId.of("access-alert", id.value());
    }

    /// The stream of a citizen's access log.
    public static StreamId stream(CitizenId citizen) {
        return StreamId.of("accesses", citizen.value());
    }
}
