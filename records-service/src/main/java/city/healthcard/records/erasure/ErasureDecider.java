package city.healthcard.records.erasure;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.retention.BucketTerm;
import city.healthcard.records.erasure.Erasure.Restricted;
import city.healthcard.records.erasure.Erasure.Shredded;
import city.healthcard.records.erasure.Erasure.Unasked;
import city.healthcard.records.erasure.ErasureCommand.Filed;
import city.healthcard.records.erasure.ErasureCommand.LetGo;
import city.healthcard.records.erasure.ErasureCommand.RestrictFile;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.FileShredded;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Restrict first; shred bucket by bucket when the law's term has ended; shred all when nothing is left.
public final class ErasureDecider implements Decider<ErasureCommand, Erasure, ErasureEvent, ErasureRefusal> {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @Override
    public Erasure initial() {
        return new Unasked();
    }

    @Override
    public Decision<ErasureEvent, ErasureRefusal> decide(ErasureCommand command, Erasure erasure) {
        return switch (command) {
            case RestrictFile restrict -> restrict(restrict, erasure);
            case LetGo letGo -> letGo(letGo, erasure);
        };
    }

    private static Decision<ErasureEvent, ErasureRefusal> restrict(RestrictFile restrict, Erasure erasure) {
        return switch (erasure) {
            case Unasked _ -> accept(new FileRestricted(restrict.citizen(), restrict.policy(), dayOf(restrict.at())));
            case Restricted _, Shredded _ -> nothing();
        };
    }

    private static Decision<ErasureEvent, ErasureRefusal> letGo(LetGo letGo, Erasure erasure) {
        return switch (erasure) {
            case Unasked _ -> reject(ErasureRefusal.UNASKED);
            case Restricted restricted -> letGo(letGo, restricted);
            case Shredded _ -> nothing();
        };
    }

    private static Decision<ErasureEvent, ErasureRefusal> letGo(LetGo letGo, Restricted restricted) {
        var on = dayOf(letGo.at());
        if (letGo.buckets().isEmpty() && letGo.filed().isEmpty()) {
            return accept(new FileShredded(letGo.citizen(), letGo.policy(), on));
        }
        var events = new ArrayList<ErasureEvent>(2);
        var buckets = endedOf(letGo).stream()
                .filter(bucket -> !restricted.shreddedBuckets().contains(bucket))
                .toList();
        var gone = visits(letGo.filed().stream()
                .filter(filed -> isGone(filed, letGo.at()))
                .filter(filed -> !restricted.shredded().contains(filed.visit()))
                .toList());
        if (!buckets.isEmpty() || !gone.isEmpty()) {
            events.add(new VisitsShredded(letGo.citizen(), buckets, gone, letGo.policy(), on));
        }
        var aside = visits(letGo.filed().stream()
                .filter(filed -> filed.readable() && !isGone(filed, letGo.at()))
                .toList());
        if (!aside.isEmpty()) {
            events.add(new VisitsSetAside(letGo.citizen(), aside, on));
        }
        return events.isEmpty() ? nothing() : new Decision.Accepted<>(events);
    }

    /// The buckets whose terms have ended; a citizen's key for any other stays.
    public static List<String> endedOf(LetGo letGo) {
        return letGo.buckets().stream()
                .filter(bucket -> BucketTerm.isOver(bucket, letGo.at()))
                .sorted()
                .toList();
    }

    private static boolean isGone(Filed filed, Instant at) {
        return filed.bucket().isEmpty() || BucketTerm.isOver(filed.bucket(), at);
    }

    private static List<VisitId> visits(List<Filed> filed) {
        return filed.stream().map(Filed::visit).toList();
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CITY);
    }

    @Override
    public Erasure evolve(Erasure erasure, ErasureEvent event) {
        return switch (event) {
            case FileRestricted _ when erasure instanceof Unasked -> new Restricted(Set.of(), Set.of());
            case VisitsSetAside _ when erasure instanceof Restricted -> erasure;
            case VisitsShredded shredded when erasure instanceof Restricted restricted -> restricted.with(shredded);
            case FileShredded _ when erasure instanceof Restricted -> new Shredded();
            case FileRestricted _, VisitsSetAside _, VisitsShredded _, FileShredded _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                erasure.getClass().getSimpleName()));
        };
    }
}
