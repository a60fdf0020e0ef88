package city.healthcard.card.dropfolder;

import city.healthcard.card.exchange.Envelope;
import city.healthcard.card.exchange.ExchangeFile;
import city.healthcard.card.exchange.FaultyFile;
import city.healthcard.card.exchange.FileFault;
import city.healthcard.card.exchange.FileHash;
import city.healthcard.card.exchange.FileKind;
import city.healthcard.card.exchange.Partners;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.inbox.InboxCommand.SettleFile;
import city.healthcard.card.inbox.InboxCommand.TakeFile;
import city.healthcard.card.inbox.LineRefusal;
import city.healthcard.card.making.MakerFiles;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.feed.Leadership;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes what partners leave in the exchange folder, one file after another, by name. One process does,
/// the one that holds the office; a file that breaks off stays where it is and is begun again, until [Patience] ends.
@Singleton
public class DropFolder {

    private static final String OFFICE = "drop-folder";

    private final Optional<Path> folder;
    private final Duration betweenLooks;
    private final Partners partners;
    private final Envelope envelope;
    private final BankReports bank;
    private final MakerFiles maker;
    private final Hearts hearts;
    private final CityCalendar calendar;
    private final Leadership leadership;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Patience patience = new Patience();
    private final AtomicBoolean isLooking = new AtomicBoolean();

    DropFolder(
            @ConfigProperty(name = "hc.exchange-folder") Optional<Path> folder,
            @ConfigProperty(name = "hc.exchange-look-every", defaultValue = "2S") Duration betweenLooks,
            Partners partners,
            Envelope envelope,
            BankReports bank,
            MakerFiles maker,
            Hearts hearts,
            CityCalendar calendar,
            Leadership leadership,
            Vertx vertx,
            InstantSource clock) {
        this.folder = folder;
        this.betweenLooks = betweenLooks;
        this.partners = partners;
        this.envelope = envelope;
        this.bank = bank;
        this.maker = maker;
        this.hearts = hearts;
        this.calendar = calendar;
        this.leadership = leadership;
        this.vertx = vertx;
        this.clock = clock;
    }

    /// What became of a file.
    ///
    /// @param number the file's own, 0 when it could not be read
    /// @param lines how many it has
    /// @param at the line whose fault it is that nothing was taken, from 1 for the header; 0 where it is
    /// no line's
    private record Verdict(long number, int lines, List<LineRefusal> refused, boolean isDuplicate, int at) {

        static Verdict of(FaultyFile faulty) {
            return new Verdict(0, 0, List.of(new LineRefusal(0, faulty.fault().code())), false, faulty.line());
        }

        List<List<String>> result() {
            var codes = new HashMap<Integer, String>();
            refused.forEach(it -> codes.put(it.line(), it.code()));
            var result = new ArrayList<List<String>>();
            var ofWhole = codes.get(0);
            if (ofWhole != null) {
                return List.of(List.of("0", "refused", ofWhole, at == 0 ? "" : Integer.toString(at)));
            }
            if (isDuplicate) {
                result.add(List.of("0", "duplicate", "file.duplicate", ""));
            }
            for (var line = 1; line <= lines; line++) {
                var code = codes.get(line);
                result.add(List.of(
                        Integer.toString(line), code == null ? "done" : "refused", code == null ? "" : code, ""));
            }
            return result;
        }
    }

    void begin(@Observes StartupEvent start) {
        if (folder.isPresent()) {
            vertx.setPeriodic(betweenLooks.toMillis(), _ -> look());
        }
    }

    private void look() {
        if (isLooking.compareAndSet(false, true)) {
            leadership
                    .hold(OFFICE)
                    .chain(isOurs -> isOurs ? takeAll() : Uni.createFrom().voidItem())
                    .onTermination()
                    .invoke(() -> isLooking.set(false))
                    .subscribe()
                    .with(_ -> {}, failure -> Log.warnf("files of partners wait for the next look: %s", failure));
        }
    }

    /// Takes everything that waits. Taking it again changes nothing.
    Uni<Void> takeAll() {
        return Multi.createFrom()
                .items(Partner.values())
                .onItem()
                .transformToUniAndConcatenate(partner -> takeAll(partner)
                        .onFailure()
                        .invoke(failure -> Log.warnf("files of %s wait for the next look: %s", partner.code(), failure))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> takeAll(Partner partner) {
        return vertx.executeBlocking(() -> Drawers.of(folder.orElseThrow(), partner))
                .chain(drawers -> vertx.executeBlocking(drawers::waiting)
                        .onItem()
                        .transformToMulti(names -> Multi.createFrom()
                                .items(names.stream()
                                        .takeWhile(name -> patience.mayTry(partner, name, clock.instant()))))
                        .onItem()
                        .transformToUniAndConcatenate(name -> take(partner, drawers, name))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> take(Partner partner, Drawers drawers, String name) {
        return vertx.executeBlocking(() -> drawers.take(name)).chain(bytes -> {
            var hash = FileHash.of(bytes);
            return trusted(partner, hash)
                    .chain(trusted -> envelope.open(bytes, trusted))
                    .chain(content -> take(partner, content, bytes, hash))
                    .onFailure(FaultyFile.class)
                    .recoverWithItem(faulty -> Verdict.of(faulty))
                    .onFailure(_ -> patience.endsWith(partner, name, clock.instant()))
                    .recoverWithItem(_ -> Verdict.of(new FaultyFile(FileFault.BROKE_OFF)))
                    .chain(verdict -> envelope.sign(result(verdict, hash).encode()))
                    .chain(result -> vertx.executeBlocking(() -> {
                        drawers.settle(name, result, hash);
                        return true;
                    }))
                    .invoke(_ -> patience.forget(partner, name))
                    .replaceWithVoid();
        });
    }

    /// What was begun while its certificate was trusted is brought to its end.
    private Uni<List<X509Certificate>> trusted(Partner partner, String hash) {
        return hearts.stateOfInbox(partner)
                .chain(inbox -> inbox.find(hash).isPresent() ? partners.known(partner) : partners.trusted(partner));
    }

    /// Everything that can be wrong with the file is found before anything is done of it.
    private Uni<Verdict> take(Partner partner, byte[] content, byte[] bytes, String hash) {
        var file = ExchangeFile.decode(content);
        var isBank = partner == Partner.BANK;
        if (!file.sender().equals(partner.code())
                || file.kind() != (isBank ? FileKind.BANK_REPORT : FileKind.CARD_RECEIPT)) {
            throw new FaultyFile(FileFault.OTHER_KIND);
        }
        var carryingOut = isBank
                ? Uni.createFrom().item(BankReports.read(file)).chain(lines -> bank.carryOut(lines, hash))
                : receipt(MakerFiles.mustBeWhole(batchOf(file), file), bytes);
        return hearts.stateOfInbox(partner)
                .map(inbox -> inbox.find(hash).flatMap(it -> it.refused()))
                .chain(settled -> settled.isPresent()
                        ? Uni.createFrom()
                                .item(new Verdict(file.number(), file.lines().size(), settled.get(), true, 0))
                        : carryOut(partner, file, hash, carryingOut));
    }

    private Uni<Verdict> carryOut(Partner partner, ExchangeFile file, String hash, Uni<List<LineRefusal>> carryingOut) {
        var today = calendar.today();
        var take = new TakeFile(partner, hash, file.number(), file.lines().size(), today);
        return hearts.askInbox(partner, take, CommandId.named("take file", hash))
                .chain(outcome -> {
                    if (outcome instanceof Refused<?>) {
                        throw new FaultyFile(FileFault.OUT_OF_SEQUENCE, 1);
                    }
                    return carryingOut
                            .call(refused -> hearts.askInbox(
                                    partner,
                                    new SettleFile(partner, hash, refused, today),
                                    CommandId.named("settle file", hash)))
                            .map(refused ->
                                    new Verdict(file.number(), file.lines().size(), refused, false, 0));
                });
    }

    /// The maker's receipt is taken as a whole or not at all.
    private Uni<List<LineRefusal>> receipt(BatchId batch, byte[] bytes) {
        return maker.receipt(batch, bytes)
                .replaceWith(List.<LineRefusal>of())
                .onFailure(ProblemException.class)
                .recoverWithItem(
                        refused -> List.of(new LineRefusal(0, refused.problem().code())));
    }

    private static BatchId batchOf(ExchangeFile file) {
        try {
            return new BatchId(UUID.fromString(file.reference()));
        } catch (IllegalArgumentException noId) {
            throw new FaultyFile(FileFault.OTHER_REFERENCE, 1);
        }
    }

    private ExchangeFile result(Verdict verdict, String hash) {
        return new ExchangeFile(
                FileKind.RESULT, ExchangeFile.CITY, verdict.number(), hash, calendar.today(), verdict.result());
    }
}
