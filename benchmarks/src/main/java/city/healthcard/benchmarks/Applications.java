package city.healthcard.benchmarks;

import city.healthcard.localstack.Ports;
import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Addresses;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.ResidentNumber;
import city.healthcard.simulator.story.Applicant;
import city.healthcard.simulator.story.Forms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Uninsured adults who apply at a hospital's desk, pass two audits, pay the deposit, take their cards at a branch and
/// activate them: a wave of them at a time, each step of all before the next, through the gateway.
final class Applications implements AutoCloseable {

    private static final Account CLERK = new Account.Person("clerk.wang");
    private static final Account FIRST_AUDITOR = new Account.Person("auditor.lin");
    private static final Account SECOND_AUDITOR = new Account.Person("finance.zhao");
    private static final Account OFFICE = new Account.Person("office.huang");
    private static final Account TELLER = new Account.Person("teller.xu");
    private static final String BRANCH = "350203-01";
    private static final String PASSWORD = "鹭江夜泊-2026";
    private static final int CLIENTS = 16;
    /// Fewer serials than the simulated registry takes for uninsured.
    private static final int BORN_ON_ONE_DAY = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger people = new AtomicInteger();
    private final LongAdder calls = new LongAdder();
    private final City city;

    private record Applied(Applicant person, String id) {}

    private record Held(Applied applied, String number, String activationCode) {}

    Applications(Ports ports) {
        var addresses = Addresses.of(Map.of(Ports.VARIABLE, String.valueOf(ports.base())));
        city = new City(addresses, _ -> calls.increment(), Duration.ZERO);
    }

    /// HTTP requests sent so far, those that look whether the next step may begin included.
    long calls() {
        return calls.sum();
    }

    /// Lets so many apply, and waits until the last has an activated card.
    void wave(int size) {
        var applied = each(Stream.generate(this::person).limit(size).toList(), this::applies);
        each(applied, each -> decides("registration", FIRST_AUDITOR, each));
        each(applied, this::pays);
        each(applied, each -> decides("finance", SECOND_AUDITOR, each));
        each(applied, each -> await("application ready", application(each), CLERK, is("ready")));
        cardsAreMade();
        var held = each(applied, this::collects);
        each(held, this::activates);
    }

    private Applicant person() {
        var number = people.getAndIncrement();
        var birth = LocalDate.of(1960, 1, 1).plusDays(number / BORN_ON_ONE_DAY);
        var document = ResidentNumber.of(birth, false, number % BORN_ON_ONE_DAY);
        return new Applicant("林静怡", birth, document.text(), "139%08d".formatted(number));
    }

    private Applied applies(Applicant person) {
        var form = city.read(Forms.application(person).text());
        return new Applied(person, does("/card/api/applications", CLERK, form).text("/id"));
    }

    private Reply decides(String stage, Account auditor, Applied applied) {
        var review = "/audit/api/reviews/" + applied.id();
        await(
                "review at " + stage,
                review,
                auditor,
                reply -> reply.text("/stage").equals(stage));
        return does(review + "/" + stage + "-decision", auditor, city.object().put("decision", "approve"));
    }

    private Reply pays(Applied applied) {
        var deposit = "/payment/api/deposits/" + applied.id();
        await("deposit due", deposit, CLERK, is("due"));
        return does(deposit + "/payments", CLERK, city.object().put("channel", "simulated"));
    }

    private void cardsAreMade() {
        var batch = does("/card/api/batches", OFFICE, city.object()).text("/batch");
        does("/card/api/batches/" + batch + "/order", OFFICE, city.object());
        await("batch made", "/card/api/batches/" + batch, OFFICE, is("made"));
        var sending = city.object().put("batch", batch).put("branch", BRANCH);
        var consignment = does("/card/api/consignments", OFFICE, sending).text("/consignment");
        does("/card/api/consignments/" + consignment + "/receipt", TELLER, city.object());
    }

    private Held collects(Applied applied) {
        await("card at the branch", application(applied), CLERK, is("at-branch"));
        var body = withDocument(city.object().put("application", applied.id()), applied.person());
        var card = does("/card/api/branch/collections", TELLER, body);
        return new Held(applied, card.text("/cardNumber"), card.text("/activationCode"));
    }

    private Reply activates(Held held) {
        var body = city.object()
                .put("cardNumber", held.number())
                .put("activationCode", held.activationCode())
                .put("password", PASSWORD);
        return does(
                "/card/api/activation",
                Account.NOBODY,
                withDocument(body, held.applied().person()));
    }

    private static ObjectNode withDocument(ObjectNode body, Applicant person) {
        body.putObject("document").put("type", "01").put("number", person.document());
        return body;
    }

    private Reply does(String path, Account account, JsonNode body) {
        var reply = city.post(path, account, body);
        if (!reply.isOk()) {
            throw new IllegalStateException(path.replaceAll("[0-9a-f-]{36}", "…") + " answered " + reply);
        }
        return reply;
    }

    private Reply await(String what, String path, Account account, Predicate<Reply> satisfies) {
        return city.await("came to: " + what, PATIENCE, () -> city.get(path, account), satisfies);
    }

    private static String application(Applied applied) {
        return "/card/api/applications/" + applied.id();
    }

    private static Predicate<Reply> is(String state) {
        return reply -> reply.text("/state").equals(state);
    }

    private static <T, R> List<R> each(List<T> all, Function<T, R> step) {
        return all.stream().gather(Gatherers.mapConcurrent(CLIENTS, step)).toList();
    }

    @Override
    public void close() {
        city.close();
    }
}
