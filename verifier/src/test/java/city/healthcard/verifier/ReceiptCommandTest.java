package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.proof.SigningKey;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptCommandTest {

    @TempDir
    private Path folder;

    private CommandLine line;
    private String receipt;

    @BeforeEach
    void receive() {
        line = new CommandLine(folder);
        receipt = City.json(City.receipts(5).get(2));
    }

    @Test
    void a_receipt_holds_under_the_key_of_the_city() {
        assertThat(line.run("receipt", line.file("r.json", receipt), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("收据成立").contains("The receipt holds").contains("visit-2 v1");
    }

    @Test
    void the_key_may_come_from_a_file_and_there_may_be_several() {
        var other = new SigningKey("healthcard.city/card", new byte[32])
                .verifierKey()
                .toString();
        var key = line.file("city.key", City.PUBLIC_KEY + "\n");
        assertThat(line.run("receipt", line.file("r.json", receipt), "--key", other, "--key", key))
                .isEqualTo(Main.HOLDS);
    }

    @Test
    void all_receipts_of_a_batch_are_checked_in_lines_in_an_array_and_within_an_answer() {
        var receipts = City.receipts(5);
        var lines = receipts.stream().map(City::json).collect(Collectors.joining("\n"));
        var array = City.json(receipts);
        var answer = "{\"id\": \"1\", \"receipt\": " + receipt + "}";
        assertThat(line.run(
                        "receipt",
                        line.file("lines", lines),
                        line.file("array", array),
                        line.file("answer", answer),
                        "--key",
                        City.PUBLIC_KEY))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said().lines().filter(each -> each.startsWith("✓"))).hasSize(11);
        var oneForged = lines.replace("visit-3", "visit-4");
        assertThat(line.run("receipt", line.file("forged", oneForged), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void the_bytes_that_were_sent_are_those_of_the_receipt_or_not() {
        var file = line.file("r.json", receipt);
        assertThat(line.run("receipt", file, "--key", City.PUBLIC_KEY, "--content", line.file("p", City.post(2))))
                .isEqualTo(Main.HOLDS);
        assertThat(line.run("receipt", file, "--key", City.PUBLIC_KEY, "--content", line.file("p", City.post(3))))
                .isEqualTo(Main.REFUSED);
        assertThat(line.said()).contains("文件内容不是收据所记的内容");
    }

    @Test
    void not_one_byte_of_a_receipt_can_be_changed() {
        line.refusesEveryChange(receipt, "receipt", "FILE", "--key", City.PUBLIC_KEY);
    }

    @Test
    void not_one_byte_of_a_receipt_with_its_inclusion_can_be_changed() {
        var complete = City.json(City.receipts(5).get(2).with(City.inclusion(2, 7)));
        assertThat(line.run("receipt", line.file("r.json", complete), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("事件已在日志中");
        line.refusesEveryChange(complete, "receipt", "FILE", "--key", City.PUBLIC_KEY);
    }

    @Test
    void another_key_of_the_same_name_did_not_sign_it() {
        var stolenName =
                new SigningKey(City.NAME, City.eventHash(1)).verifierKey().toString();
        assertThat(line.run("receipt", line.file("r.json", receipt), "--key", stolenName))
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void a_checkpoint_of_the_log_is_no_receipt() {
        var signedForOtherEnds = City.receipts(5).get(2).with(City.inclusion(2, 7));
        var forged = City.json(signedForOtherEnds)
                .replace(
                        City.json(signedForOtherEnds.proof()),
                        City.json(String.valueOf(signedForOtherEnds.inclusion())));
        assertThat(line.run("receipt", line.file("r.json", forged), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void without_a_key_or_a_file_nothing_is_checked() {
        var file = line.file("r.json", receipt);
        assertThat(line.run("receipt", file)).isEqualTo(Main.UNCHECKED);
        assertThat(line.run("receipt", file, "--key", "healthcard.city/records+00000000+AAAA"))
                .isEqualTo(Main.UNCHECKED);
        assertThat(line.run("receipt", folder.resolve("missing").toString(), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.UNCHECKED);
        assertThat(line.run("receipt", "--key", City.PUBLIC_KEY)).isEqualTo(Main.UNCHECKED);
        assertThat(line.run("receipt", file, "--keys", City.PUBLIC_KEY)).isEqualTo(Main.UNCHECKED);
        assertThat(line.run()).isEqualTo(Main.UNCHECKED);
        assertThat(line.said()).contains("请选择一个命令").contains("java -jar verifier.jar receipt");
    }
}
