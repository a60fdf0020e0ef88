package city.healthcard.records.healthfile;

import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.breakglass.BreakGlassEvent.BreakGlassReviewed;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import city.healthcard.records.breakglass.Verdict;
import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.consent.ConsentEvent.ConsentChanged;
import city.healthcard.records.consent.ConsentEvent.ConsentGiven;
import city.healthcard.records.consent.ConsentEvent.ConsentWithdrawn;
import city.healthcard.records.consent.ConsentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What opens more of a file than the rules do, in the file's index, where the door reads it anyway. What is over is
/// dropped with the next change, so the list stays short.
public record Permits(List<Permit> all) {

    /// Nothing.
    public static final Permits NONE = new Permits(List.of());

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final List<Sensitivity> EVERYTHING = List.of(Sensitivity.values());

    /// What is open to one reader now.
    ///
    /// @param consented whether a consent names the reader's institution
    /// @param glass whether the reader has broken the glass
    /// @param opens the sealed categories that are open
    public record InForce(boolean consented, boolean glass, Set<Sensitivity> opens) {
        public InForce {
            opens = Set.copyOf(opens);
        }
    }

    public Permits {
        all = List.copyOf(all);
    }

    static Permits joined(List<Permits> permits) {
        return new Permits(permits.stream().flatMap(some -> some.all().stream()).toList());
    }

    /// What is open to a reader at an institution.
    public InForce inForce(String reader, String institution, Instant now) {
        if (all.isEmpty()) {
            return new InForce(false, false, Set.of());
        }
        var mine = all.stream()
                .filter(permit -> permit.isFor(reader, institution, now))
                .toList();
        return new InForce(
                mine.stream()
                        .anyMatch(permit ->
                                !permit.isGlass() && !permit.institution().isEmpty()),
                mine.stream().anyMatch(Permit::isGlass),
                mine.stream().flatMap(permit -> permit.opens().stream()).collect(toSet()));
    }

    /// When the glass that a reader at an institution has broken closes by itself; empty when it is whole.
    public Optional<Instant> glassOf(String reader, String institution, Instant now) {
        return all.stream()
                .filter(permit -> permit.isGlass() && permit.isFor(reader, institution, now))
                .map(Permit::until)
                .findFirst();
    }

    /// How many consents there are that are not over.
    public long consents(Instant now) {
        return all.stream()
                .filter(permit -> !permit.isGlass() && permit.until().isAfter(now))
                .count();
    }

    /// After what happened to a consent.
    public Permits after(ConsentEvent event) {
        return switch (event) {
            case ConsentGiven given -> with(permit(given, given.terms()), given.at());
            case ConsentChanged changed -> with(permit(changed, changed.terms()), changed.at());
            case ConsentWithdrawn withdrawn -> without(withdrawn.consent().value(), withdrawn.at());
        };
    }

    /// After what happened to broken glass.
    public Permits after(BreakGlassEvent event) {
        return switch (event) {
            case GlassBroken broken ->
                with(
                        new Permit(
                                broken.id().value(),
                                broken.institution(),
                                broken.by(),
                                EVERYTHING,
                                broken.at(),
                                broken.closesAt()),
                        broken.at());
            case BreakGlassReviewed reviewed ->
                reviewed.verdict() == Verdict.UNJUSTIFIED
                        ? without(reviewed.id().value(), reviewed.at())
                        : this;
        };
    }

    /// All but one.
    public Permits without(UUID id) {
        return new Permits(
                all.stream().filter(permit -> !permit.id().equals(id)).toList());
    }

    private static Permit permit(ConsentEvent event, ConsentTerms terms) {
        return new Permit(
                event.consent().value(),
                terms.institution(),
                "",
                terms.opens(),
                startOf(terms.from()),
                startOf(terms.until().plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CITY).toInstant();
    }

    private Permits with(Permit permit, Instant at) {
        return new Permits(
                Stream.concat(others(permit.id(), at), Stream.of(permit)).toList());
    }

    private Permits without(UUID id, Instant at) {
        return new Permits(others(id, at).toList());
    }

    private Stream<Permit> others(UUID id, Instant at) {
        return all.stream()
                .filter(permit -> !permit.id().equals(id) && permit.until().isAfter(at));
    }

    byte[] encoded() {
        return all.isEmpty() ? new byte[0] : Json.bytes(this);
    }

    static Permits decode(byte[] encoded) {
        return encoded.length == 0 ? NONE : Json.read(encoded, Permits.class);
    }
}
