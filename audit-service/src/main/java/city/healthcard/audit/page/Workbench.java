package city.healthcard.audit.page;

import city.healthcard.audit.api.AuditProblems;
import city.healthcard.audit.command.Introductions;
import city.healthcard.audit.district.Districts;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.audit.institutionregister.RegisterEntry;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewdetails.WorkQueue;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays a queue out for one reader, with a review beside it when one lies open.
@RequestScoped
public class Workbench {

    static final int ROWS_MAX = 50;

    private final Reviews reviews;
    private final Register register;
    private final Districts districts;
    private final Dossiers dossiers;
    private final Introductions introductions;
    private final Readers readers;
    private final Caller caller;

    Workbench(
            Reviews reviews,
            Register register,
            Districts districts,
            Dossiers dossiers,
            Introductions introductions,
            Readers readers,
            Caller caller) {
        this.reviews = reviews;
        this.register = register;
        this.districts = districts;
        this.dossiers = dossiers;
        this.introductions = introductions;
        this.readers = readers;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {
        private Templates() {}

        /// The queue, with a review beside it when one lies open.
        static native TemplateInstance queue(Queue queue, Optional<Dossier> dossier);
    }

    /// What a page shows besides the queue itself.
    ///
    /// @param after where the page before ended; empty for the first page
    /// @param opened the review that lies open; absent when none does
    /// @param done the review just decided; absent when none was
    /// @param form what was sent and refused, if anything
    /// @param chosen the reasons chosen in it
    record Besides(
            Optional<Mark> after,
            @Nullable UUID opened,
            @Nullable UUID done,
            Form form,
            Set<Reason> chosen) {

        static Besides open(@Nullable UUID review) {
            return new Besides(Optional.empty(), review, null, Form.empty(), Set.of());
        }
    }

    /// The page.
    Uni<TemplateInstance> page(QueueAddress where, Besides besides) {
        return introductions
                .of(caller)
                .chain(readers::reader)
                .chain(reader -> gathered(where, besides, reader)
                        .chain(queue ->
                                open(queue.opened(), reader, besides).map(dossier -> Templates.queue(queue, dossier))));
    }

    /// The desk of who does not say which.
    Desk ownDesk() {
        return caller.is(Roles.FINANCE_AUDITOR) && !caller.is(Roles.REGISTRATION_AUDITOR)
                ? Desk.FINANCE
                : Desk.REGISTRATION;
    }

    private Uni<Queue> gathered(QueueAddress where, Besides besides, Reader reader) {
        var work = work(where, reader);
        return Uni.combine()
                .all()
                .unis(
                        reviews.page(work, besides.after(), ROWS_MAX),
                        stages(),
                        reviews.parts(work),
                        names(),
                        lingering(besides.done()))
                .asTuple()
                .map(found -> {
                    var rows = found.getItem1().reviews().stream()
                            .filter(review -> !review.application().equals(besides.done()))
                            .map(review -> row(review, found.getItem4(), reader))
                            .toList();
                    var stages = found.getItem2().without(found.getItem5() == where.desk() ? where.desk() : Desk.NONE);
                    return new Queue(
                            where,
                            rows,
                            stages,
                            found.getItem3(),
                            districts.all(),
                            found.getItem1()
                                    .next()
                                    .map(next -> where.href() + "&after=" + next.text())
                                    .orElse(""),
                            reader.now(),
                            opened(besides, rows),
                            besides.done());
                });
    }

    static WorkQueue work(QueueAddress where, Reader reader) {
        return new WorkQueue(
                where.desk(), where.districtIfAny(), where.part(), reader.who(), reader.now(), reader.today());
    }

    /// After a decision the next one is opened.
    private static @Nullable UUID opened(Besides besides, List<Row> rows) {
        return besides.opened() == null && besides.done() != null && !rows.isEmpty()
                ? rows.getFirst().application()
                : besides.opened();
    }

    private Uni<Optional<Dossier>> open(@Nullable UUID application, Reader reader, Besides besides) {
        return application == null
                ? Uni.createFrom().item(Optional.empty())
                : reviews.find(application)
                        .map(found -> found.orElseThrow(
                                () -> AuditProblems.unknownReview().exception()))
                        .chain(review -> dossiers.open(review, reader, besides.form(), besides.chosen()))
                        .map(Optional::of);
    }

    /// The desk on which the view still has what was just decided.
    private Uni<Desk> lingering(@Nullable UUID done) {
        return done == null
                ? Uni.createFrom().item(Desk.NONE)
                : reviews.find(done).map(found -> found.map(ReviewDetails::desk).orElse(Desk.NONE));
    }

    private Uni<Queue.Counts> stages() {
        return Uni.combine()
                .all()
                .unis(reviews.countOn(Desk.REGISTRATION), reviews.countOn(Desk.DEPOSIT), reviews.countOn(Desk.FINANCE))
                .asTuple()
                .map(counts -> new Queue.Counts(counts.getItem1(), counts.getItem2(), counts.getItem3()));
    }

    private Uni<Map<String, RegisterEntry>> names() {
        return register.all()
                .map(all -> all.stream().collect(Collectors.toMap(RegisterEntry::code, Function.identity())));
    }

    static Row row(ReviewDetails review, Map<String, RegisterEntry> names, Reader reader) {
        var name = Optional.ofNullable(names.get(review.institution()))
                .map(Dossiers::name)
                .orElseGet(() -> Dossiers.unnamed(review.institution()));
        return Row.of(review, name, reader);
    }
}
