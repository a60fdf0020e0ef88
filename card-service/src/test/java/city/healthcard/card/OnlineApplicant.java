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

    OnlineApplicant() {
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

    /// An applicant with this draft.
    OnlineApplicant(String cookie) {
        this.cookie = cookie;
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
                .cookie("hc_draft", cookie)
                .contentType(ContentType.MULTIPART)
                .multiPart(question, "picture.jpg", picture, "image/jpeg")
                .post("/apply/" + question + "/picture")
                .then();
    }

    ValidatableResponse sees(String page) {
        return browser().cookie("hc_draft", cookie).get("/apply/" + page).then();
    }

    /// Sends the application.
    ValidatableResponse sends() {
        return browser().cookie("hc_draft", cookie).post("/apply/check").then();
    }

    /// Sends it, and is told its number.
    String sent() {
        var location = sends().statusCode(303).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
