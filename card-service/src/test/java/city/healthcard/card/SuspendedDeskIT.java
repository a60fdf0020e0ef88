package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.contracts.audit.AuditContract.InstitutionDesignated;
import city.healthcard.contracts.audit.AuditContract.InstitutionSuspended;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuspendedDeskIT {

    private static final String DESK = "35020599";
    private static final UUID DESK_ID = UUID.randomUUID();
    private static final LocalDate BIRTH = LocalDate.of(1968, 12, 3);
    private static final AtomicInteger SERIALS = new AtomicInteger();

    @Test
    void a_suspended_institution_takes_nothing_until_it_is_designated_again() {
        designated();
        soon(() -> temporaryCard().statusCode(201));
        var taken = application().statusCode(201).extract().<String>path("id");

        Neighbours.say(new InstitutionSuspended(DESK_ID, DESK));
        soon(() -> application().statusCode(409).body("code", equalTo("institution.suspended")));
        temporaryCard().statusCode(409).body("code", equalTo("institution.suspended"));
        as(clerk(DESK))
                .post("/api/applications/" + taken + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("institution.suspended"));
        as(clerk(DESK))
                .body(Map.of("code", "HC1:anything", "step", "010101", "terminal", "desk-1", "terminalKind", "desk"))
                .post("/api/card-uses")
                .then()
                .statusCode(409)
                .body("code", equalTo("institution.suspended"));

        designated();
        soon(() -> application().statusCode(201));
        as(clerk(DESK))
                .post("/api/applications/" + taken + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static void designated() {
        Neighbours.say(new InstitutionDesignated(DESK_ID, DESK, "海沧试用门诊", "Trial Clinic, Haicang", "350205"));
    }

    private static ValidatableResponse application() {
        var document = document();
        return as(clerk(DESK))
                .body("""
                        {"applicant": {"name": "测试人", "sex": "female", "birthDate": "%s",
                                       "document": {"type": "01", "number": "%s", "issuingState": "CHN"},
                                       "phone": "%s"},
                         "coverage": {"kind": "insured", "socialSecurityCard": "E%s"},
                         "delivery": {"method": "branch", "branch": "350203-01"}}
                        """.formatted(BIRTH, document, People.phone(document), document.substring(6)))
                .post("/api/applications")
                .then();
    }

    private static ValidatableResponse temporaryCard() {
        var document = document();
        return as(clerk(DESK))
                .body("""
                        {"applicant": {"name": "测试人", "sex": "female", "birthDate": "%s",
                                       "document": {"type": "01", "number": "%s"}, "phone": "%s"}}
                        """.formatted(BIRTH, document, People.phone(document)))
                .post("/api/temporary-cards")
                .then();
    }

    private static String document() {
        return People.residentId(BIRTH, SERIALS.incrementAndGet() * 2).number();
    }
}
