package city.healthcard.card;

import static city.healthcard.card.CityCard.office;
import static city.healthcard.card.EverythingOn.FOLDER;
import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.card.CityCard.Made;
import city.healthcard.card.distribution.Consignment.Received;
import city.healthcard.card.exchange.ExchangeFile;
import city.healthcard.card.exchange.FileHash;
import city.healthcard.card.exchange.FileKind;
import city.healthcard.card.exchange.PartnerKeys;
import city.healthcard.card.handover.Forwarding;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.inbox.InboxCommand.TakeFile;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@TestProfile(EverythingOn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DropFolderIT {

    private static final LocalDate BIRTH = LocalDate.of(1983, 5, 5);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final PartnerKeys BANK = PartnerKeys.of("bank", "EC");

    private static long number;

    @Inject
    Hearts hearts;

    @Inject
    Forwarding forwarding;

    @Inject
    CityCalendar calendar;

    /// An earlier run may have left results under the same names.
    @BeforeAll
    static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (var files = Files.walk(FOLDER)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void what_the_bank_does_comes_in_as_files_each_once_and_each_line_is_answered() throws Exception {
        var city = city();
        var ready = CityCard.ready(BIRTH);
        var made = CityCard.sent(ready.application());
        var document = ready.document();

        var lines = new ArrayList<>(received(made));
        lines.add(line("collected", made, "01", "350203201002290015", ""));
        lines.add(line("collected", made, "01", document, ""));
        lines.add(line("mailed", made, "", "", "EA123456785CN"));
        var first = BANK.sealed(report(++number, lines), city);
        var answers = result("day-1.p7m", first, city);
        assertThat(codes(answers, lines.size() - 2))
                .containsExactly("request.invalid", "", "consignment.already-handed-out");
        assertThat(answers).filteredOn(it -> it.get(1).equals("done")).hasSize(lines.size() - 2);
        soon(() -> as(clerk(HOSPITAL))
                .get("/api/applications/" + ready.application())
                .then()
                .body("state", equalTo("fulfilled")));

        var again = result("day-1-again.p7m", first, city);
        assertThat(again.getFirst()).containsExactly("0", "duplicate", "file.duplicate", "");
        assertThat(again.subList(1, again.size())).isEqualTo(answers);
        assertThat(hearts.stateOfInbox(Partner.BANK)
                        .await()
                        .atMost(Duration.ofSeconds(9))
                        .last())
                .isEqualTo(number);

        assertThat(whole("gap.p7m", BANK.sealed(report(number + 2, lines), city), city))
                .isEqualTo("file.out-of-sequence");
        assertThat(whole("cut.p7m", Arrays.copyOf(first, first.length / 2), city))
                .isEqualTo("file.not-sealed");
        var text = report(number + 1, lines);
        assertThat(whole("cut-inside.p7m", BANK.sealed(Arrays.copyOf(text, text.length - 9), city), city))
                .isEqualTo("file.truncated");
        var utf8 = new String(text, ExchangeFile.ENCODING).getBytes(StandardCharsets.UTF_8);
        assertThat(whole("utf-8.p7m", BANK.sealed(utf8, city), city)).isEqualTo("file.wrong-encoding");
        var rows = new String(text, ExchangeFile.ENCODING).split("\r\n");
        var turned = rows[1];
        rows[1] = rows[2];
        rows[2] = turned;
        var reordered = (String.join("\r\n", rows) + "\r\n").getBytes(ExchangeFile.ENCODING);
        assertThat(whole("turned.p7m", BANK.sealed(reordered, city), city)).isEqualTo("file.lines-out-of-order");
        assertThat(whole("stranger.p7m", PartnerKeys.of("stranger", "EC").sealed(text, city), city))
                .isEqualTo("file.unknown-signer");
        assertThat(hearts.stateOfInbox(Partner.BANK)
                        .await()
                        .atMost(Duration.ofSeconds(9))
                        .last())
                .isEqualTo(number);
    }

    @Test
    void a_file_that_broke_off_is_begun_again_and_nothing_is_done_twice() throws Exception {
        var city = city();
        var ready = CityCard.ready(BIRTH);
        var made = CityCard.sent(ready.application());
        var parcel = received(made);
        var lines = new ArrayList<>(parcel);
        lines.add(line("mailed", made, "", "", "EA123456785CN"));
        var file = BANK.sealed(report(++number, lines), city);
        var hash = FileHash.of(file);

        hearts.askInbox(
                        Partner.BANK,
                        new TakeFile(Partner.BANK, hash, number, lines.size(), calendar.today()),
                        CommandId.named("take file", hash))
                .chain(() -> forwarding.receive(
                        new ConsignmentId(made.consignment()),
                        Set.of(),
                        Set.of(),
                        "bank:0427",
                        CommandId.named("file " + hash, "receipt " + made.consignment())))
                .await()
                .atMost(Duration.ofSeconds(9));

        assertThat(result("broken.p7m", file, city))
                .allSatisfy(it -> assertThat(it.get(1)).isEqualTo("done"));
        var state =
                hearts.stateOf(new ConsignmentId(made.consignment())).await().atMost(Duration.ofSeconds(9));
        assertThat(state).isInstanceOf(Received.class);
        soon(() -> as(office())
                .get("/api/consignments/" + made.consignment())
                .then()
                .body("handOvers.step", equalTo(List.of("dispatched", "received")))
                .body("cards.'" + made.card() + "'.place", equalTo("in-mail")));
    }

    @Test
    void a_certificate_that_is_withdrawn_meanwhile_leaves_no_file_half_done() throws Exception {
        var city = city();
        var leaving = PartnerKeys.of("leaving", "EC");
        var fingerprint = as(bureau())
                .body(Map.of("certificate", leaving.pem()))
                .post("/api/partners/bank/certificates")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("fingerprint");
        var made = CityCard.sent(CityCard.ready(BIRTH).application());
        var lines = received(made);
        var begun = leaving.sealed(report(++number, lines), city);
        hearts.askInbox(
                        Partner.BANK,
                        new TakeFile(Partner.BANK, FileHash.of(begun), number, lines.size(), calendar.today()),
                        CommandId.named("take file", FileHash.of(begun)))
                .await()
                .atMost(Duration.ofSeconds(9));
        as(bureau())
                .post("/api/partners/bank/certificates/" + fingerprint + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(result("begun.p7m", begun, city))
                .allSatisfy(it -> assertThat(it.get(1)).isEqualTo("done"));
        var late = leaving.sealed(report(number + 1, lines), city);
        assertThat(result("late.p7m", late, city).getFirst().get(2)).isEqualTo("file.unknown-signer");
    }

    @Test
    void one_person_signs_for_the_counting_of_a_parcel() throws Exception {
        var city = city();
        var made = CityCard.sent(CityCard.ready(BIRTH).application());
        var lines = new ArrayList<>(received(made));
        var stranger = UUID.randomUUID().toString();
        lines.add(List.of("surplus", made.consignment().toString(), stranger, "", "", "", "0999"));
        var answers = result("two-tellers.p7m", BANK.sealed(report(++number, lines), city), city);
        assertThat(answers).allSatisfy(it -> assertThat(it.get(2)).isEqualTo("consignment.many-signers"));
    }

    @Test
    void what_is_still_being_written_is_left_alone() throws Exception {
        Files.createDirectories(in());
        var unfinished = in().resolve("unfinished.p7m.tmp");
        Files.write(unfinished, new byte[] {1, 2, 3});
        assertThat(whole("noise.p7m", new byte[] {1, 2, 3}, city())).isEqualTo("file.not-sealed");
        assertThat(unfinished).exists();
        assertThat(in().resolve("noise.p7m")).doesNotExist();
    }

    /// Every card of the parcel was counted.
    private static List<List<String>> received(Made made) {
        soon(() -> as(office())
                .get("/api/consignments/" + made.consignment())
                .then()
                .statusCode(200));
        return as(office())
                .get("/api/consignments/" + made.consignment())
                .then()
                .extract()
                .<Map<String, Object>>path("cards")
                .keySet()
                .stream()
                .map(card -> List.of("received", made.consignment().toString(), card, "", "", "", "0427"))
                .toList();
    }

    private static List<String> line(String act, Made made, String type, String document, String word) {
        return List.of(act, made.consignment().toString(), made.card().toString(), type, document, word, "0427");
    }

    private static byte[] report(long number, List<List<String>> lines) {
        return new ExchangeFile(FileKind.BANK_REPORT, "bank", number, "", DAY, lines).encode();
    }

    private static List<String> codes(List<List<String>> answers, int from) {
        return answers.subList(from - 1, answers.size()).stream()
                .map(it -> it.get(2))
                .toList();
    }

    private static String whole(String name, byte[] file, String city) throws IOException {
        var answers = result(name, file, city);
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().getFirst()).isEqualTo("0");
        return answers.getFirst().get(2);
    }

    private static List<List<String>> result(String name, byte[] file, String city) throws IOException {
        Files.createDirectories(in());
        Files.write(in().resolve(name + ".tmp"), file);
        Files.move(in().resolve(name + ".tmp"), in().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        var result = FOLDER.resolve("bank/out").resolve(name + ".result.p7s");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(result));
        soon(() -> assertThat(in().resolve(name)).doesNotExist());
        var answer = ExchangeFile.decode(BANK.read(bytes(result), city));
        assertThat(answer.reference()).isEqualTo(FileHash.of(file));
        return answer.lines();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }

    private static Path in() {
        return FOLDER.resolve("bank/in");
    }

    private static String city() {
        as(bureau())
                .body(Map.of("certificate", BANK.pem()))
                .post("/api/partners/bank/certificates")
                .then()
                .statusCode(201);
        return as(bureau())
                .get("/api/partners/city/certificates")
                .then()
                .extract()
                .asString();
    }
}
