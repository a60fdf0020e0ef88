package city.healthcard.records.entitling;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.consent.Consent;
import city.healthcard.records.consent.ConsentCommand;
import city.healthcard.records.consent.ConsentCommand.Bounds;
import city.healthcard.records.consent.ConsentCommand.ChangeConsent;
import city.healthcard.records.consent.ConsentCommand.GiveConsent;
import city.healthcard.records.consent.ConsentCommand.WithdrawConsent;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.consent.ConsentId;
import city.healthcard.records.consent.ConsentRefusal;
import city.healthcard.records.consent.ConsentTerms;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.policy.Policies;
import city.healthcard.webkit.precondition.VersionTag;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Gives, changes, withdraws and lists consents, for a citizen by all names of the person.
@Singleton
public final class Consents {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final CommandHandler<ConsentCommand, Consent, ConsentEvent, ConsentRefusal> consents;
    private final HealthFiles files;
    private final Documents<ConsentList> lists;
    private final Policies policies;
    private final InstantSource clock;

    Consents(
            CommandHandler<ConsentCommand, Consent, ConsentEvent, ConsentRefusal> consents,
            HealthFiles files,
            Runtime runtime,
            Policies policies,
            InstantSource clock) {
        this.consents = consents;
        this.files = files;
        lists = runtime.documents(ConsentList.VIEW);
        this.policies = policies;
        this.clock = clock;
    }

    /// Today, Asia/Shanghai.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    /// All consents of a person, the newest first.
    public Uni<List<ConsentNote>> of(List<CitizenId> names) {
        return lists.findAll(names.stream().map(name -> name.value().toString()).toList())
                .map(found -> found.values().stream()
                        .flatMap(list -> list.consents().stream())
                        .sorted(Comparator.comparing(ConsentNote::givenAt)
                                .reversed()
                                .thenComparing(ConsentNote::id))
                        .toList());
    }

    /// Gives one. Fails with a `ProblemException` when it is refused.
    ///
    /// @return the version of its stream
    public Uni<Long> give(ConsentId consent, List<CitizenId> names, ConsentTerms terms, CommandId cause) {
        var max = policies.entitlement().on(today()).consentsMax();
        return files.fileOf(names.getFirst()).chain(file -> {
            if (file.restricted()) {
                throw FileProblems.restricted().exception();
            }
            var open = file.permits().all().stream()
                    .noneMatch(permit -> permit.id().equals(consent.value()));
            if (open && file.permits().consents(clock.instant()) >= max) {
                throw EntitlementProblems.tooManyConsents(max).exception();
            }
            var at = now();
            return ask(
                    new GiveConsent(consent, names, terms, bounds(), bucket(terms, at), today(), at),
                    cause,
                    OptionalLong.empty());
        });
    }

    /// Changes one. Fails with a `ProblemException` when it is refused.
    public Uni<Long> change(
            ConsentId consent, List<CitizenId> names, ConsentTerms terms, CommandId cause, OptionalLong expected) {
        return ask(new ChangeConsent(consent, names, terms, bounds(), today(), now()), cause, expected);
    }

    /// Withdraws one. Fails with a `ProblemException` when it is refused.
    public Uni<Long> withdraw(ConsentId consent, List<CitizenId> names, CommandId cause) {
        return ask(new WithdrawConsent(consent, names, now()), cause, OptionalLong.empty());
    }

    /// A list with one that was given a moment ago, which the view may not know yet.
    public UnaryOperator<List<ConsentNote>> withGiven(ConsentId consent, ConsentTerms terms) {
        var now = now();
        return list -> list.stream().anyMatch(note -> note.id().equals(consent.value()))
                ? list
                : Stream.concat(Stream.of(ConsentNote.of(consent, terms, now)), list.stream())
                        .toList();
    }

    /// A list without one that was withdrawn a moment ago.
    public static UnaryOperator<List<ConsentNote>> without(UUID consent) {
        return list -> list.stream().filter(note -> !note.id().equals(consent)).toList();
    }

    private Uni<Long> ask(ConsentCommand command, CommandId cause, OptionalLong expected) {
        var stream = StreamId.of("consent", command.consent().value());
        var outcome = expected.isPresent()
                ? consents.handle(stream, command, cause, expected.getAsLong())
                : consents.handle(stream, command, cause);
        return outcome.map(what -> switch (what) {
            case Outcome.Done<ConsentRefusal> done -> done.version();
            case Outcome.Refused<ConsentRefusal> refused ->
                throw EntitlementProblems.of(refused.reason()).exception();
            case Outcome.Outdated<ConsentRefusal> outdated ->
                throw VersionTag.outdated(outdated.version()).exception();
        });
    }

    private Bounds bounds() {
        var edition = policies.entitlement().on(today());
        return new Bounds(edition.version(), edition.consentDaysMax());
    }

    /// A consent explains readings of as long as it lasts; it is kept like a visit that ended then.
    private String bucket(ConsentTerms terms, Instant at) {
        var end = terms.until().atStartOfDay(CITY).toInstant();
        return policies.retention().termOf(VisitKind.OUTPATIENT, at, end).bucket();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
