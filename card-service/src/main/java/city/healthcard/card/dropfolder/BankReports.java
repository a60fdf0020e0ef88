package city.healthcard.card.dropfolder;

import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.distribution.ConsignmentCommand;
import city.healthcard.card.distribution.ConsignmentCommand.ConfirmMail;
import city.healthcard.card.distribution.ConsignmentCommand.DestroyCard;
import city.healthcard.card.distribution.ConsignmentCommand.LoseCard;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReturnMail;
import city.healthcard.card.distribution.ConsignmentCommand.SpareCard;
import city.healthcard.card.distribution.DestructionGround;
import city.healthcard.card.distribution.MailReturnReason;
import city.healthcard.card.exchange.ExchangeFile;
import city.healthcard.card.handover.Counter;
import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.handover.Custody;
import city.healthcard.card.handover.Forwarding;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.inbox.LineRefusal;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Carries out what the bank reports, line by line. Each line is a command of its own, known by the
/// file's hash and its number: a file that broke off is begun again, and what was done stays done once.
@Singleton
class BankReports {

    private static final int CONFLICT = 409;
    private static final Pattern BRANCH = Pattern.compile("\\d{6}-\\d{2}|mail");

    private final Custody custody;
    private final Forwarding forwarding;
    private final Counter counter;
    private final Hearts hearts;
    private final TablesInForce tables;
    private final CityCalendar calendar;

    BankReports(
            Custody custody,
            Forwarding forwarding,
            Counter counter,
            Hearts hearts,
            TablesInForce tables,
            CityCalendar calendar) {
        this.custody = custody;
        this.forwarding = forwarding;
        this.counter = counter;
        this.hearts = hearts;
        this.tables = tables;
        this.calendar = calendar;
    }

    /// The lines of a file; leaves with [city.healthcard.card.exchange.FaultyFile] at the first that is
    /// none.
    static List<BankLine> read(ExchangeFile file) {
        var lines = new ArrayList<BankLine>();
        for (var i = 0; i < file.lines().size(); i++) {
            lines.add(BankLine.of(i + 1, file.lines().get(i)));
        }
        return lines;
    }

    /// Carries out all lines, parcels first, and tells which were refused.
    Uni<List<LineRefusal>> carryOut(List<BankLine> lines, String hash) {
        var parcels = new LinkedHashMap<ConsignmentId, List<BankLine>>();
        var steps = new ArrayList<Uni<List<LineRefusal>>>();
        for (var line : lines) {
            if (BankLine.OF_RECEIPT.contains(line.act())) {
                parcels.computeIfAbsent(line.consignment(), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        for (Map.Entry<ConsignmentId, List<BankLine>> parcel : parcels.entrySet()) {
            steps.add(told(parcel.getValue(), () -> receive(parcel.getKey(), parcel.getValue(), hash)));
        }
        for (var line : lines) {
            if (!BankLine.OF_RECEIPT.contains(line.act())) {
                steps.add(told(List.of(line), () -> carryOut(line, causeOf(hash, "line " + line.number()))));
            }
        }
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> step)
                .onItem()
                .<LineRefusal>disjoint()
                .collect()
                .asList();
    }

    /// What a step is.
    private interface Step {
        Uni<?> run();
    }

    /// A refusal is an answer, and so is that the card's holder was forgotten; anything else breaks
    /// the file off, so that it is begun again.
    private static Uni<List<LineRefusal>> told(List<BankLine> lines, Step step) {
        return Uni.createFrom()
                .deferred(() -> step.run().replaceWith(List.<LineRefusal>of()))
                .onFailure(ErasedStream.class)
                .transform(_ -> RefusalProblems.of(CitizenRefusal.ERASED).exception())
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> {
                    var code = refused.problem().code();
                    return lines.stream()
                            .map(line -> new LineRefusal(line.number(), code))
                            .toList();
                });
    }

    /// What is neither counted nor called missing was not looked for: such a receipt is refused.
    private Uni<?> receive(ConsignmentId consignment, List<BankLine> lines, String hash) {
        if (lines.stream().map(BankLine::by).distinct().count() > 1) {
            throw Problem.of(
                            CONFLICT,
                            "consignment.many-signers",
                            "一个包裹的点收须由同一人签收。",
                            "One person signs for the counting of one parcel.")
                    .exception();
        }
        var missing = cards(lines, "missing");
        var received = cards(lines, "received");
        return custody.mustCount(consignment, received, missing)
                .chain(() -> forwarding.receive(
                        consignment,
                        missing,
                        cards(lines, "surplus"),
                        lines.getFirst().by(),
                        causeOf(hash, "receipt " + consignment)));
    }

    private static Set<CardId> cards(List<BankLine> lines, String act) {
        var cards = new HashSet<CardId>();
        lines.stream().filter(it -> it.act().equals(act)).forEach(it -> cards.add(it.card()));
        return cards;
    }

    private Uni<?> carryOut(BankLine line, CommandId cause) {
        var teller = new Teller(line.by(), Optional.empty());
        var today = calendar.today();
        var card = line.card();
        return switch (line.act()) {
            case "collected" -> collect(line, teller, cause);
            case "mailed" -> ask(line, teller, new MailCard(card, line.word(), line.by(), today), cause);
            case "delivered" ->
                ask(line, teller, new ConfirmMail(card, line.by(), today), cause)
                        .chain(() -> forwarding.deliver(card));
            case "returned" ->
                ask(line, teller, new ReturnMail(card, wordOf(line, MailReturnReason.class), line.by(), today), cause);
            case "lost" -> ask(line, teller, new LoseCard(card, line.by(), today), cause);
            case "redirected" -> custody.redirect(line.consignment(), card, branchOf(line), teller, cause);
            case "set-aside" ->
                custody.setAside(line.consignment(), card, wordOf(line, DestructionGround.class), teller, cause);
            case "spared" -> ask(line, teller, new SpareCard(card, line.by(), today), cause);
            case "destroyed" -> ask(line, teller, new DestroyCard(card, line.by(), today), cause);
            default -> throw new IllegalStateException("not an act of a card: " + line.act());
        };
    }

    private Uni<?> ask(BankLine line, Teller teller, ConsignmentCommand command, CommandId cause) {
        return custody.ask(line.consignment(), teller, command, cause);
    }

    private Uni<?> collect(BankLine line, Teller teller, CommandId cause) {
        var document = tables.reader()
                .read(line.documentType(), line.document(), "")
                .result()
                .orElseThrow(() -> RequestProblems.invalid().exception());
        return hearts.stateOf(line.card())
                .map(state -> state.knownFace().map(CardFace::application))
                .call(() -> custody.mustHold(line.consignment(), line.card()))
                .chain(application -> application
                        .<Uni<?>>map(it -> counter.handOver(it, line.card(), document, teller, cause))
                        .orElseThrow(() -> RequestProblems.invalid().exception()));
    }

    private static String branchOf(BankLine line) {
        if (!BRANCH.matcher(line.word()).matches()) {
            throw RequestProblems.invalid().exception();
        }
        return line.word();
    }

    private static <E extends Enum<E>> E wordOf(BankLine line, Class<E> type) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(line.word().toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return each;
            }
        }
        throw RequestProblems.invalid().exception();
    }

    private static CommandId causeOf(String hash, String what) {
        return CommandId.named("file " + hash, what);
    }
}
