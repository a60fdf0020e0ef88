package city.healthcard.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody who applies at home with a browser that does nothing but follow forms.
final class OnlineApplicant {

    private String cookie;
    private final Map<String, String> session;

    OnlineApplicant() {
        session = Map.of();
        cookie = browser()
                .post("/apply/begin")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/card/apply/who"))
                .extract()
                .cookie("hc_draft");
    }

    /// An adult who is not insured and collects the card, up to the last look.
    static OnlineApplicant adult(String document) {
        var applicant = new OnlineApplicant();
        applicant.says("who", Map.of("who", "self"), "phone");
        applicant.says("phone", Map.of("phone", People.phone(document)), "document-type");
        applicant.says("document-type", Map.of("type", "01"), "document");
        applicant.says("document", Map.of("number", document), "name");
        applicant.says("name", Map.of("name", "网上人"), "coverage");
        applicant.says("coverage", Map.of("kind", "uninsured"), "delivery");
        applicant.says("delivery", Map.of("method", "branch"), "branch");
        applicant.says("branch", Map.of("branch", "350203-01"), "district");
        applicant.says("district", Map.of("district", "350206"), "photo");
        applicant.shows("photo", new byte[0], "scan");
        applicant.shows("scan", new byte[0], "check");
        return applicant;
    }

    /// A browser that shows where it is sent.
    static RequestSpecification browser() {
        return given().redirects().follow(false).contentType(ContentType.URLENC.withCharset("UTF-8"));
    }

    /// An applicant who has signed in and corrects what was returned, led to one of the answers.
    static OnlineApplicant correcting(String token, String at) {
        var session = Map.of("Authorization", "Bearer " + token);
        var cookie = browser()
                .headers(session)
                .formParam("at", at)
                .post("/my-application/correction")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/card/apply/" + (at.isEmpty() ? "check" : at)))
                .extract()
                .cookie("hc_draft");
        return new OnlineApplicant(cookie, session);
    }

    /// Somebody who comes back with code and telephone.
    static OnlineApplicant resumed(String code, String phone) {
        var cookie = browser()
                .formParams(Map.of("code", code, "phone", phone))
                .post("/apply/resume")
                .then()
                .statusCode(303)
                .extract()
                .cookie("hc_draft");
        return new OnlineApplicant(cookie, Map.of());
    }

    private OnlineApplicant(String cookie, Map<String, String> session) {
        this.cookie = cookie;
        this.session = session;
    }

    /// The same browser, when the session is over.
    OnlineApplicant signedOut() {
        return new OnlineApplicant(cookie, Map.of());
    }

    /// What brings the applicant back.
    String code() {
        return cookie.substring(0, cookie.indexOf('.'));
    }

    /// What the browser keeps.
    String cookie() {
        return cookie;
    }

    /// Answers a question, and is asked the next one.
    void says(String question, Map<String, String> answer, String next) {
        cookie = tries(question, answer)
                .statusCode(303)
                .header("Location", endsWith("/card/apply/" + next))
                .extract()
                .cookie("hc_draft");
    }

    /// Answers a question, rightly or not.
    ValidatableResponse tries(String question, Map<String, String> answer) {
        return browser()
                .headers(session)
                .cookie("hc_draft", cookie)
                .formParams(new LinkedHashMap<>(answer))
                .post("/apply/" + question)
                .then();
    }

    /// Sends a picture, or none, and is asked the next question.
    void shows(String question, byte[] picture, String next) {
        triesToShow(question, picture).statusCode(303).header("Location", endsWith("/card/apply/" + next));
    }

    /// Sends a picture, whether it is one or not.
    ValidatableResponse triesToShow(String question, byte[] picture) {
        return given().redirects()
                .follow(false)
                .headers(session)
                .cookie("hc_draft", cookie)
                .contentType(ContentType.MULTIPART)
                .multiPart(question, "picture.jpg", picture, "image/jpeg")
                .post("/apply/" + question + "/picture")
                .then();
    }

    ValidatableResponse sees(String page) {
        return browser()
                .headers(session)
                .cookie("hc_draft", cookie)
                .get("/apply/" + page)
                .then();
    }

    /// Sends the application.
    ValidatableResponse sends() {
        return browser()
                .headers(session)
                .cookie("hc_draft", cookie)
                .post("/apply/check")
                .then();
    }

    /// Sends it, and is told its number.
    String sent() {
        var location = sends().statusCode(303).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
