package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.eventsourcing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// SMART Health Links are opened by applications in a browser that we have never heard of.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignPagesIT {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String MANIFEST = "/api/shl/" + "A".repeat(43);

    private static RequestSpecification fromElsewhere() {
        return given().header("Origin", "https://viewer.example").header("Sec-Fetch-Site", "cross-site");
    }

    @Test
    void a_browser_that_asks_first_is_told_that_it_may_send_json() {
        fromElsewhere()
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options(MANIFEST)
                .then()
                .statusCode(204)
                .header(ALLOW_ORIGIN, equalTo("*"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Content-Type"));
    }

    @Test
    void a_manifest_is_answered_to_pages_of_every_site() {
        fromElsewhere()
                .contentType(ContentType.JSON)
                .body("{\"recipient\": \"x\", \"passcode\": \"1234\"}")
                .post(MANIFEST)
                .then()
                .statusCode(404)
                .header(ALLOW_ORIGIN, equalTo("*"));
        fromElsewhere()
                .get("/api/shl/files/" + UUID.randomUUID() + "/1/x")
                .then()
                .statusCode(404)
                .header(ALLOW_ORIGIN, equalTo("*"));
    }

    @Test
    void nothing_else_is_for_foreign_pages() {
        fromElsewhere()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/file/shares")
                .then()
                .statusCode(403)
                .header(ALLOW_ORIGIN, nullValue());
        fromElsewhere().get("/fhir/metadata").then().statusCode(200).header(ALLOW_ORIGIN, nullValue());
    }
}
