package city.healthcard.card.making;

import city.healthcard.card.exchange.Envelope;
import city.healthcard.card.exchange.ExchangeFile;
import city.healthcard.card.exchange.FaultyFile;
import city.healthcard.card.exchange.FileFault;
import city.healthcard.card.exchange.FileHash;
import city.healthcard.card.exchange.FileKind;
import city.healthcard.card.exchange.Partners;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Orders to the maker and its receipts, as signed and encrypted files.
@Singleton
public class MakerFiles {

    private static final Pattern SERIAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Making making;
    private final Partners partners;
    private final Envelope envelope;
    private final CityCalendar calendar;

    MakerFiles(Making making, Partners partners, Envelope envelope, CityCalendar calendar) {
        this.making = making;
        this.partners = partners;
        this.envelope = envelope;
        this.calendar = calendar;
    }

    /// An order for the maker's eyes only.
    Uni<byte[]> order(PrintList.Answer list) {
        var lines = list.cards().stream()
                .map(it -> List.of(
                        it.card().toString(),
                        it.number(),
                        it.name(),
                        it.expiresOn().format(DateTimeFormatter.BASIC_ISO_DATE),
                        it.destination()))
                .toList();
        var file = new ExchangeFile(
                FileKind.CARD_ORDER, ExchangeFile.CITY, 0, list.batch().toString(), calendar.today(), lines);
        return partners.recipient(Partner.CARD_MAKER).chain(certificate -> envelope.seal(file.encode(), certificate));
    }

    /// What the maker says became of each card of an order.
    private record Receipt(Set<CardId> made, Set<CardId> spoiled, Set<CardId> missing) {

        static Receipt of(BatchId batch, ExchangeFile file) {
            if (file.kind() != FileKind.CARD_RECEIPT || !file.sender().equals(Partner.CARD_MAKER.code())) {
                throw new FaultyFile(FileFault.OTHER_KIND, 1);
            }
            if (!file.reference().equals(batch.toString())) {
                throw new FaultyFile(FileFault.OTHER_REFERENCE, 1);
            }
            var receipt = new Receipt(new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (var i = 0; i < file.lines().size(); i++) {
                receipt.take(file.lines().get(i), i + 2);
            }
            return receipt;
        }

        private void take(List<String> columns, int line) {
            if (!SERIAL.matcher(columns.getFirst()).matches()) {
                throw new FaultyFile(FileFault.WRONG_COLUMNS, line);
            }
            var card = new CardId(UUID.fromString(columns.getFirst()));
            var isNew = switch (columns.getLast()) {
                case "made" -> made.add(card);
                case "spoiled" -> spoiled.add(card);
                case "missing" -> missing.add(card);
                default -> throw new FaultyFile(FileFault.WRONG_COLUMNS, line);
            };
            if (!isNew) {
                throw new FaultyFile(FileFault.WRONG_COLUMNS, line);
            }
        }
    }

    /// The batch, if all lines of its receipt can be read; leaves with [FaultyFile] if not.
    public static BatchId mustBeWhole(BatchId batch, ExchangeFile file) {
        Receipt.of(batch, file);
        return batch;
    }

    /// Takes the maker's receipt; leaves with [FaultyFile] when nothing of it can be taken. The same
    /// file again changes nothing.
    public Uni<Done<BatchRefusal>> receipt(BatchId batch, byte[] bytes) {
        return partners.trusted(Partner.CARD_MAKER)
                .chain(trusted -> envelope.open(bytes, trusted))
                .map(content -> Receipt.of(batch, ExchangeFile.decode(content)))
                .chain(it -> making.report(
                        batch,
                        it.made(),
                        it.spoiled(),
                        it.missing(),
                        CommandId.named("receipt " + batch, FileHash.of(bytes))));
    }
}
