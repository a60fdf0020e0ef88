package city.healthcard.records.lettinggo;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.FileShredded;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one citizen's erasure stands, for those who supervise it.
///
/// @param state `restricted` or `shredded`
/// @param policy the edition of the retention policy that decided last
/// @param shreddedBuckets classes and last years of what is gone already
/// @param shreddedOn when nothing was left
public record ErasureNote(
        UUID citizen,
        String state,
        int policy,
        LocalDate restrictedOn,
        List<String> shreddedBuckets,
        @Nullable LocalDate shreddedOn) {

    static final String RESTRICTED = "restricted";
    static final String SHREDDED = "shredded";

    /// The view: searchable by `state`.
    public static final View<ErasureNote> VIEW = View.of(
            "erasures",
            1,
            new Noting(),
            DocumentForm.json(ErasureNote.class).searchableBy("state", ErasureNote::state));

    public ErasureNote {
        shreddedBuckets = List.copyOf(shreddedBuckets);
    }

    static Documents<ErasureNote> of(Runtime runtime) {
        return runtime.documents(VIEW);
    }

    private ErasureNote after(VisitsShredded shredded) {
        var more = new ArrayList<>(shreddedBuckets);
        more.addAll(shredded.buckets());
        return new ErasureNote(citizen, state, shredded.policy(), restrictedOn, more, shreddedOn);
    }

    private static final class Noting implements Projection<ErasureNote> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof ErasureEvent event
                    ? Set.of(event.citizen().value().toString())
                    : Set.of();
        }

        @Override
        public Optional<ErasureNote> project(String id, Optional<ErasureNote> before, Fact fact) {
            return fact.what() instanceof ErasureEvent event ? note(before, event) : before;
        }

        private static Optional<ErasureNote> note(Optional<ErasureNote> before, ErasureEvent event) {
            return switch (event) {
                case FileRestricted it ->
                    Optional.of(
                            new ErasureNote(it.citizen().value(), RESTRICTED, it.policy(), it.on(), List.of(), null));
                case VisitsSetAside _ -> before;
                case VisitsShredded it -> before.map(note -> note.after(it));
                case FileShredded it ->
                    before.map(note -> new ErasureNote(
                            note.citizen(),
                            SHREDDED,
                            it.policy(),
                            note.restrictedOn(),
                            note.shreddedBuckets(),
                            it.on()));
            };
        }
    }
}
