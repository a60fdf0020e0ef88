package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever holds a copy of a file checks it without us: a process of its own, with three files and no address.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = VerifiedCopyIT.CITIZEN,
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = VerifiedCopyIT.CITIZEN))
@SuppressWarnings("NullAway.Init")
class VerifiedCopyIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000d003";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000093";
    private static final Path BUILT = Path.of("../verifier/target");

    @TempDir
    Path folder;

    @Inject
    Town town;

    @BeforeEach
    void a_visit() {
        town.issue(CITIZEN_ID, CARD);
        town.post("""
            {"institution": "35020001", "number": "VC-1", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "2026-11-20T08:30:00+08:00", "diagnoses": [{"code": "I10.x00", "display": "原发性高血压"}]}
            """.formatted(CARD));
        town.awaitVisits(CITIZEN_ID, 1);
    }

    @Test
    void a_copy_is_verified_offline_and_one_changed_byte_is_refused() throws Exception {
        Files.writeString(
                folder.resolve("city.key"), given().get("/api/proofs/key").asString());
        for (var format : new String[] {"pdf", "fhir"}) {
            var copy = given().get("/api/file/exports/" + format);
            var bytes = copy.asByteArray();
            Files.write(folder.resolve("copy"), bytes);
            var address = "/api/exports/" + copy.header("Export-Code");
            soon(() -> given().get(address).then().statusCode(200));
            Files.write(folder.resolve("signature.json"), given().get(address).asByteArray());

            assertThat(verified()).as(format).isZero();

            var middle = bytes.length / 2;
            bytes[middle] = (byte) (bytes[middle] ^ 1);
            Files.write(folder.resolve("copy"), bytes);
            assertThat(verified()).as(format + " with a changed byte").isEqualTo(1);
        }
    }

    private int verified() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = BUILT.resolve("verifier.jar");
        var built = Files.exists(jar) ? jar : BUILT.resolve("classes");
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        built.toAbsolutePath().toString(),
                        "city.healthcard.verifier.Main",
                        "receipt",
                        "signature.json",
                        "--key",
                        "city.key",
                        "--content",
                        "copy")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
