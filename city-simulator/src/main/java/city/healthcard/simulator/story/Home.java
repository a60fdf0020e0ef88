package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/// Third chapter: visits at two institutions, and the file read at home with card number and password.
final class Home {

    private static final Account FIRST_HOSPITAL = new Account.Machine("his-35020001");
    private static final Account SECOND_HOSPITAL = new Account.Machine("his-35020602");
    static final String PASSWORD = "鹭江夜泊-2026";
    private static final int VISITS = 2;

    private final Stage stage;
    private final Narrator narrator;

    Home(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void play(Applicant person, Workshop.Collected card) {
        activates(person, card);
        isSeen(card);
        isReadByDoctor(card);
        var citizen = signsIn(card);
        reads(citizen);
    }

    private void activates(Applicant person, Workshop.Collected card) {
        narrator.step("本人激活并设置密码", "The citizen activates the card and chooses a password");
        var body = stage.city()
                .object()
                .put("cardNumber", card.number())
                .put("activationCode", card.activationCode())
                .put("password", PASSWORD);
        body.putObject("document").put("type", "01").put("number", person.document());
        stage.does("/card/api/activation", Account.NOBODY, body);
        narrator.kept("卡已启用 · the card is active");
    }

    private void isSeen(Workshop.Collected card) {
        narrator.step("两家医院上传就诊，一次重发，一次更正", "Two institutions post visits; one is posted twice, one is amended");
        var mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var first = Forms.visit("outpatient", card.number(), "OP-" + mark);
        var receipt = posted(FIRST_HOSPITAL, first);
        var again = posted(FIRST_HOSPITAL, first);
        narrator.check(
                "重复上传得到同一回执 · posted twice, the same receipt",
                () -> event(again).equals(event(receipt)));
        posted(SECOND_HOSPITAL, Forms.visit("emergency", card.number(), "ER-" + mark));
        var amended = Forms.visit("outpatient-amended", card.number(), "OP-" + mark);
        var other = amended.with("\"revision\": 2", "\"revision\": 1");
        var conflict = stage.sends("/records/api/visits", FIRST_HOSPITAL, other, UUID.randomUUID());
        narrator.check(
                "同一版本内容不同被拒绝 · other content under the same revision is refused",
                () -> conflict.problem().equals("visit.revision-conflict"));
        posted(FIRST_HOSPITAL, amended);
    }

    private void isReadByDoctor(Workshop.Collected card) {
        narrator.step("第二家医院凭卡调阅档案", "The second hospital reads the file, with the card in hand");
        var asked = shown("/records/api/citizens", card);
        stage.city()
                .await(
                        "showed the file to the hospital",
                        stage.patience(),
                        () -> shown("/records/api/citizens/" + asked.text("/citizen") + "/file", card),
                        Home::isComplete);
        narrator.check("接诊医院可见既往就诊 · who treats sees what was before", () -> asked.isOk());
    }

    private Reply shown(String path, Workshop.Collected card) {
        return stage.city()
                .send(Call.get(stage.city().addresses().origin() + path, SECOND_HOSPITAL)
                        .with("Card-Number", card.number()));
    }

    private Account signsIn(Workshop.Collected card) {
        narrator.step("在家用卡号和密码登录", "At home: card number and password");
        var wrong = stage.sends("/card/api/sessions", Account.NOBODY, session(card, "错误的密码-1"), UUID.randomUUID());
        narrator.check(
                "密码错误被拒绝 · a wrong password is refused",
                () -> wrong.status() == 401 && wrong.problem().equals("session.refused"));
        var right = Call.post(
                stage.city().addresses().origin() + "/card/api/sessions",
                Account.NOBODY,
                session(card, PASSWORD),
                UUID.randomUUID());
        var session = Stage.done(stage.city().send(right));
        narrator.check(
                "登录成功 · the right one is not", () -> !session.text("/token").isEmpty());
        return new Account.Citizen(session.text("/token"), right);
    }

    private void reads(Account citizen) {
        narrator.step("查看终身健康档案", "The lifelong file");
        var file = stage.awaits("showed both visits", "/records/api/file", citizen, Home::isComplete);
        narrator.check("两次就诊都在档案里 · both visits are there", () -> Home.isComplete(file));
        var sheet = FileSheet.of(
                stage.reads("/audit/api/institutions", Account.NOBODY).body());
        sheet.visits(file.body()).forEach(narrator::say);

        narrator.step("谁看过我的档案", "Who read my file");
        var accesses = stage.awaits(
                "showed who read the file",
                "/records/api/file/accesses",
                citizen,
                reply -> isReadBy(reply, "citizen") && isReadBy(reply, "institution"));
        narrator.check(
                "本人和医院的查看都有记录 · the citizen's and the hospital's readings are on record",
                () -> isReadBy(accesses, "citizen") && isReadBy(accesses, "institution"));
        sheet.readings(accesses.body()).forEach(narrator::say);
    }

    private Reply posted(Account hospital, Form visit) {
        return Stage.done(stage.sends("/records/api/visits", hospital, visit, UUID.randomUUID()));
    }

    private ObjectNode session(Workshop.Collected card, String password) {
        return stage.city().object().put("cardNumber", card.number()).put("password", password);
    }

    private static String event(Reply receipt) {
        return receipt.text("/event");
    }

    private static boolean isComplete(Reply file) {
        var visits = file.body().path("visits");
        var amended = false;
        for (var visit : visits) {
            amended |= visit.path("revision").asInt() == 2;
        }
        return visits.size() == VISITS && amended;
    }

    private static boolean isReadBy(Reply accesses, String capacity) {
        for (var access : accesses.body().path("accesses")) {
            if (access.path("capacity").asText().equals(capacity)) {
                return true;
            }
        }
        return false;
    }
}
