package city.healthcard.eventsourcing.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.contracts.card.CardContract;
import city.healthcard.contracts.payment.PaymentContract;
import city.healthcard.contracts.records.RecordsContract;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.ContractTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every contract beside its example and its schema, which ship with the module `contracts`. A new contract writes both
/// when the test runs with `-Dgolden.write=true`; what is there is never rewritten.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractGoldenTest {

    private static final Path FOLDER =
            Path.of("..", "contracts", "src", "main", "resources", "city", "healthcard", "contracts");
    private static final List<Class<?>> VOICES =
            List.of(CardContract.class, AuditContract.class, PaymentContract.class, RecordsContract.class);

    @Test
    void every_contract_has_an_example() {
        var spoken = VOICES.stream()
                .flatMap(voice -> Arrays.stream(voice.getPermittedSubclasses()))
                .collect(toSet());

        assertThat(Examples.ALL.stream().map(Object::getClass).collect(toSet())).isEqualTo(spoken);
    }

    @TestFactory
    Stream<DynamicTest> is_said_as_it_always_was() {
        return Examples.ALL.stream()
                .map(contract -> DynamicTest.dynamicTest(nameOf(contract), () -> {
                    var json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(contract) + '\n';
                    assertGolden("examples", contract, json);
                    assertThat(Json.readTolerantly(Json.bytes(contract), contract.getClass()))
                            .isEqualTo(contract);
                }));
    }

    @TestFactory
    Stream<DynamicTest> has_the_shape_its_schema_promises() {
        return Examples.ALL.stream()
                .map(contract -> DynamicTest.dynamicTest(
                        nameOf(contract), () -> assertGolden("schemas", contract, Schema.of(contract.getClass()))));
    }

    @Test
    void a_field_added_by_a_newer_service_is_passed_over() {
        var newer = """
                {"citizenId":"c1712e00-0000-4000-8000-000000000001",
                 "cardId":"ca4d0000-0000-4000-8000-000000000003","colour":"sea"}""";

        assertThat(Json.readTolerantly(newer.getBytes(UTF_8), CardContract.CardBlocked.class)
                        .cardId())
                .isNotNull();
    }

    private static void assertGolden(String kind, Contract contract, String text) throws IOException {
        var file = FOLDER.resolve(kind).resolve(nameOf(contract) + ".json");
        if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("run with -Dgolden.write=true, look at the file, keep it")
                .exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static String nameOf(Contract contract) {
        return ContractTypes.nameOf(contract.getClass());
    }
}
