package city.healthcard.audit;

import static io.restassured.RestAssured.given;

import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Somebody with a token of the own, so that several can act at once.
record Auditor(String id, String name, Set<String> roles) {

    static final Auditor CHEN = new Auditor("chen-of-tests", "陈静", Set.of(Roles.REGISTRATION_AUDITOR));
    static final Auditor LIN =
            new Auditor("lin-of-tests", "林涛", Set.of(Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR));
    static final Auditor ZHAO = new Auditor("zhao-of-tests", "赵磊", Set.of(Roles.FINANCE_AUDITOR));
    static final Auditor BUREAU = new Auditor("bureau-of-tests", "吴敏", Set.of(Roles.BUREAU));

    RequestSpecification asks() {
        return given().auth().oauth2(TokenIssuers.staff(id, roles, Map.of("name", name)));
    }

    ValidatableResponse gets(String path) {
        return asks().get(path).then();
    }

    ValidatableResponse posts(String path, Object body) {
        return posts(path, body, UUID.randomUUID());
    }

    ValidatableResponse posts(String path, Object body, UUID key) {
        return asks().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}
