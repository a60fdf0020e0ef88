package city.healthcard.records.copies;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.proof.Promise;
import city.healthcard.eventsourcing.proof.Receipt;
import city.healthcard.eventsourcing.proof.ReceiptDesk;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.export.Export;
import city.healthcard.records.export.ExportEvent;
import city.healthcard.records.export.ExportId;
import city.healthcard.records.export.ExportRefusal;
import city.healthcard.records.export.MakeExport;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.policy.ExportPolicy;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.timetravel.Period;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes copies, vouches for them, and says whether one is genuine.
@Singleton
public final class Copies {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final CommandHandler<MakeExport, Export, ExportEvent, ExportRefusal> exports;
    private final Documents<CopyNote> notes;
    private final EventStore store;
    private final ReceiptDesk desk;
    private final FilePdf pdf;
    private final FileBundle bundle;
    private final Policies policies;
    private final InstantSource clock;

    Copies(
            CommandHandler<MakeExport, Export, ExportEvent, ExportRefusal> exports,
            Runtime runtime,
            EventStore store,
            ReceiptDesk desk,
            FilePdf pdf,
            FileBundle bundle,
            Policies policies,
            InstantSource clock) {
        this.exports = exports;
        notes = runtime.documents(CopyNote.VIEW);
        this.store = store;
        this.desk = desk;
        this.pdf = pdf;
        this.bundle = bundle;
        this.policies = policies;
        this.clock = clock;
    }

    /// What is to be copied.
    ///
    /// @param locale of the words that are ours, in a PDF
    public record Wanted(CopyFormat format, Period period, Locale locale) {}

    /// Makes a copy of as much of a file as the reader may see. Fails with a `ProblemException` when it
    /// would be too long.
    public Uni<Copy> make(OpenFile open, Wanted wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var policy = policies.export().on(LocalDate.ofInstant(now, CITY));
        var part = open.only(entry -> wanted.period().covers(entry.start()));
        var max = maxOf(wanted.format(), policy);
        var items = part.file().shown().stream().mapToLong(FileEntry::items).sum();
        if (items > max) {
            throw CopyProblems.tooLong(items, max).exception();
        }
        var code = CopyCode.fresh();
        return content(part, wanted, code, now)
                .map(content -> new Copy(wanted.format(), code, content, sha256(content), now))
                .call(copy -> vouch(open, copy, policy.version()));
    }

    /// What may be known of the copy with a code; empty when there is none.
    public Uni<Optional<CopyNote>> of(String typed) {
        return CopyCode.typed(typed)
                .map(notes::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /// The detached signature of a copy: a receipt for its bytes.
    public Uni<Receipt> signature(CopyNote note) {
        var stream = streamOf(note.export());
        return store.read(Set.of(stream))
                .map(events -> events.values().stream()
                        .flatMap(List::stream)
                        .map(StoredEvent::hash)
                        .findFirst()
                        .orElseThrow())
                .chain(hash -> desk.sign(new Promise(
                        note.export(),
                        stream.value(),
                        1,
                        hash,
                        HexFormat.of().parseHex(note.sha256()),
                        note.madeAt())));
    }

    /// The problem of a code that nobody knows.
    public static RuntimeException unknown() {
        return CopyProblems.unknown().exception();
    }

    private Uni<byte[]> content(OpenFile part, Wanted wanted, String code, Instant now) {
        return switch (wanted.format()) {
            case PDF -> pdf.of(part, wanted, code, now);
            case FHIR -> bundle.of(part, code, now);
        };
    }

    private Uni<Void> vouch(OpenFile open, Copy copy, int policy) {
        var cause = new CommandId(UUID.randomUUID());
        var export = new ExportId(cause.idFor("export"));
        var command = new MakeExport(
                export,
                open.citizen(),
                copy.code(),
                copy.format().word(),
                copy.sha256(),
                copy.content().length,
                policy,
                copy.madeAt());
        return exports.handle(streamOf(export.value()), command, cause)
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Refused<ExportRefusal> refused) {
                        throw CopyProblems.of(refused.reason()).exception();
                    }
                })
                .replaceWithVoid();
    }

    private static StreamId streamOf(UUID export) {
        return StreamId.of("export", export);
    }

    private static int maxOf(CopyFormat format, ExportPolicy.Edition policy) {
        return switch (format) {
            case PDF -> policy.pdfItemsMax();
            case FHIR -> policy.fhirItemsMax();
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
