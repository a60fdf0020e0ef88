package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.healthcard.card.attachment.PictureTest;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class AttachmentIT {

    private static final LocalDate BIRTH = LocalDate.of(1979, 9, 9);
    private static final AtomicInteger SERIALS = new AtomicInteger(100);
    private static final byte[] PHOTO = PictureTest.picture("jpeg", 480, 640);
    private static final byte[] SCAN = PictureTest.picture("png", 640, 400);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @Inject
    Pool pool;

    @Inject
    Keyring keyring;

    @ConfigProperty(name = "hc.blobs")
    Path blobs;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path uploads;

    private record Sent(UUID application, UUID citizen) {}

    @Test
    void the_registration_auditor_sees_what_came_and_that_it_was_seen_is_on_record() {
        var sent = sent();
        var told = disclosures();
        as(auditor())
                .get(address(sent, ""))
                .then()
                .statusCode(200)
                .body("kind", equalTo(List.of("photo", "scan")))
                .body("mediaType", equalTo(List.of("image/jpeg", "image/png")));
        assertThat(disclosures()).isEqualTo(told);
        assertThat(shown(sent, "photo")).isEqualTo(PHOTO);
        assertThat(shown(sent, "scan")).isEqualTo(SCAN);
        assertThat(disclosures()).isEqualTo(told + 2);
        try (var tab = CHROMIUM.open(
                Setting.all().getLast(), card + "fragments/applications/" + sent.application(), auditor())) {
            tab.await("img.picture");
            tab.mustBeGood("applicant-pictures");
        }
    }

    @Test
    void nobody_else_sees_them_and_what_is_not_there_is_not_found() {
        var sent = sent();
        as(clerk(HOSPITAL)).get(address(sent, "/photo")).then().statusCode(403);
        as(TokenIssuers.staff("finance", Set.of(Roles.FINANCE_AUDITOR), Map.of()))
                .get(address(sent, "/photo"))
                .then()
                .statusCode(403);
        given().get(address(sent, "/photo")).then().statusCode(401);
        as(auditor()).get(address(sent, "/passport")).then().statusCode(404);
        as(auditor())
                .get("/api/applications/" + UUID.randomUUID() + "/attachments")
                .then()
                .statusCode(404);
    }

    @Test
    void on_disk_there_is_nothing_to_be_seen_and_with_the_key_the_picture_is_gone() {
        var before = files();
        var draftsBefore = drafts();
        var sent = sent();
        var kept = files().stream().filter(file -> !before.contains(file)).toList();
        assertThat(kept).hasSize(2).allSatisfy(file -> {
            // As the pictures came, and as they would lie there if they were only deflated.
            assertThat(text(file))
                    .doesNotContain(
                            middleOf(PHOTO), middleOf(SCAN), middleOf(deflated(PHOTO)), middleOf(deflated(SCAN)));
        });
        soon(() -> assertThat(uploads)
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory()));
        assertThat(buckets(sent)).isNotEmpty();
        forgotten(sent);
        soon(() -> assertThat(buckets(sent)).isEmpty());
        as(auditor()).get(address(sent, "/photo")).then().statusCode(anyOf(equalTo(404), equalTo(410)));
        assertThat(drafts()).isEqualTo(draftsBefore);
    }

    @Test
    void what_is_no_picture_is_refused_at_its_field() {
        var applicant = OnlineApplicant.adult(document());
        applicant
                .triesToShow("photo", "MZ not a picture".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("id=\"photo-expected\""), containsString("JPG"));
        applicant.triesToShow("photo", Arrays.copyOf(SCAN, SCAN.length / 2)).statusCode(422);
        applicant.triesToShow("name", PHOTO).statusCode(303);
        applicant.sees("check").statusCode(200).body(containsString("未上传"), not(containsString("已上传")));
    }

    private static void forgotten(Sent sent) {
        var applicant = TokenIssuers.citizen(
                sent.citizen().toString(),
                Set.of(Roles.APPLICANT),
                Map.of(Claims.APPLICATION, sent.application().toString()));
        as(applicant)
                .post("/api/applications/" + sent.application() + "/withdrawal")
                .then()
                .statusCode(200);
        var erasures = "/api/erasures/" + sent.citizen();
        var erasure = as(TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of()))
                .body(Map.of("ground", "consent-withdrawn"))
                .post(erasures)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("erasure");
        as(auditor()).post(erasures + "/" + erasure + "/approval").then().statusCode(200);
    }

    private Sent sent() {
        var applicant = OnlineApplicant.adult(document());
        applicant.shows("photo", PHOTO, "check");
        applicant.shows("scan", SCAN, "check");
        applicant.shows("scan", new byte[0], "check");
        applicant.sees("check").body(containsString("已上传"), not(containsString("未上传")));
        var application = Objects.requireNonNull(NumberIndex.applicationOf(applicant.sent()));
        var office = TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of());
        soon(() -> as(office).get("/api/applications/" + application).then().statusCode(200));
        var citizen = as(office)
                .get("/api/applications/" + application)
                .then()
                .extract()
                .<String>path("citizen");
        return new Sent(application.value(), UUID.fromString(citizen));
    }

    private static byte[] shown(Sent sent, String kind) {
        return as(auditor())
                .get(address(sent, "/" + kind))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
    }

    private static String address(Sent sent, String kind) {
        return "/api/applications/" + sent.application() + "/attachments" + kind;
    }

    private static String auditor() {
        return TokenIssuers.staff("auditor", Set.of(Roles.REGISTRATION_AUDITOR), Map.of());
    }

    private long disclosures() {
        return counted("select count(*) from event where type like 'card/disclos%'");
    }

    private long drafts() {
        return counted("select count(*) from application_draft_picture");
    }

    private long counted(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getLong(0);
    }

    private List<Path> files() {
        try (var all = Files.walk(blobs)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String middleOf(byte[] picture) {
        return new String(picture, picture.length / 2, 32, StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] picture) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(picture);
        deflater.finish();
        var room = new byte[picture.length * 2];
        var length = deflater.deflate(room);
        deflater.end();
        return Arrays.copyOf(room, length);
    }

    private Set<String> buckets(Sent sent) {
        return keyring.bucketsOf(sent.citizen()).await().atMost(Duration.ofSeconds(10));
    }

    private static String document() {
        return People.residentId(BIRTH, 2 * SERIALS.incrementAndGet() + 1).number();
    }
}
