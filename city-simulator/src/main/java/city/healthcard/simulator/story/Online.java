package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Browser;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.Unexpected;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Fifth chapter: somebody applies at home, by the pages' forms alone; breaks off, comes back with another telephone,
/// corrects what was returned, pays, and in the end wants the card no more.
final class Online {

    private static final Account AUDITOR = new Account.Person("auditor.chen");
    private static final Pattern SAVED = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}");
    private static final String APPLY = "/card/apply/";

    private final Stage stage;
    private final Narrator narrator;

    Online(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    /// @return what was told to the city and must not be told to anybody else
    List<String> play(RandomGenerator random) {
        var person = Applicant.invented(random);
        var number = sends(person, breaksOff(person));
        var phone = new Telephone(stage, person.phone());
        var applicant = signsIn(phone, number);
        var application = applicationOf(applicant);
        corrects(phone, number, application);
        pays(applicant, application);
        withdraws(applicant, application);
        return List.of(person.name(), person.document(), person.phone());
    }

    private String breaksOff(Applicant person) {
        narrator.step("在家用手机申请，一次一问，填到一半放下", "Somebody applies at home, one question at a time, and stops half-way");
        try (var telephone = browser()) {
            go(telephone, "begin", Map.of(), "who");
            go(telephone, "who", Map.of("who", "self"), "phone");
            go(telephone, "phone", Map.of("phone", person.phone()), "document-type");
            go(telephone, "document-type", Map.of("type", "01"), "document");
            var slip = telephone.send(
                    APPLY + "document", Map.of("number", person.document().substring(0, 17)));
            narrator.check(
                    "号码抄漏一位，在原处指出 · a slip of typing is said at its field",
                    () -> slip.status() == 422 && slip.html().contains("number-expected"));
            go(telephone, "document", Map.of("number", person.document()), "name");
            go(telephone, "name", Map.of("name", person.name()), "coverage");
            var page = SAVED.matcher(telephone.open(APPLY + "coverage").html());
            narrator.check("答案已加密保存，有保存码 · the answers are kept, sealed under a code", page::find);
            return page.group();
        }
    }

    private String sends(Applicant person, String code) {
        narrator.step("换一部手机，凭保存码和号码接着填", "On another telephone it goes on, with the code and the number");
        try (var telephone = browser()) {
            var stranger = telephone.send(APPLY + "resume", Map.of("code", code, "phone", "13911112222"));
            narrator.check("别人只有保存码打不开 · the code alone opens nothing", () -> stranger.status() == 422);
            go(telephone, "resume", Map.of("code", code, "phone", person.phone()), "check");
            go(telephone, "coverage", Map.of("kind", "uninsured"), "delivery");
            go(telephone, "delivery", Map.of("method", "branch"), "branch");
            go(telephone, "branch", Map.of("branch", "350203-01"), "district");
            go(telephone, "district", Map.of("district", "350203"), "photo");
            go(telephone, "photo", Map.of(), "scan");
            go(telephone, "scan", Map.of(), "check");
            var sent = telephone.send(APPLY + "check", Map.of());
            var again = telephone.send(APPLY + "check", Map.of());
            narrator.check(
                    "提交成功，按两次只有一份 · it is sent; pressed twice, it is one",
                    () -> sent.next().startsWith(APPLY + "sent/")
                            && again.next().equals(sent.next()));
            return sent.next().substring((APPLY + "sent/").length());
        }
    }

    private Account signsIn(Telephone phone, String number) {
        narrator.step("凭申请编号和短信验证码管理申请", "With number and one-time code the applicant looks after it");
        var path = "/card/api/applicant-sessions";
        stage.awaitsPage("showed the application", "/card/track?number=" + number, number);
        var asked = stage.sends(path, Account.NOBODY, session(number), UUID.randomUUID());
        narrator.check("先发验证码 · a code is sent first", () -> asked.problem().equals("session.code-needed"));
        var body = session(number).put("code", phone.code());
        var call = Call.post(stage.city().addresses().origin() + path, Account.NOBODY, body, UUID.randomUUID());
        var token = Stage.done(stage.city().send(call)).text("/token");
        return new Account.Citizen(token, call);
    }

    private void corrects(Telephone phone, String number, String application) {
        narrator.step("初审退回更正，申请人在家改好重新提交", "It is returned for completion, and corrected at home");
        stage.awaits(
                "opened the review",
                "/audit/api/reviews/" + application,
                AUDITOR,
                reply -> reply.isOk() && reply.text("/stage").equals("registration"));
        var back = stage.city().object().put("decision", "return");
        back.putArray("reasons").add("DOCUMENT_UNREADABLE");
        stage.does("/audit/api/reviews/" + application + "/registration-decision", AUDITOR, back);
        stage.awaitsPage("returned it", "/card/track?number=" + number, "退回更正");
        try (var telephone = browser()) {
            telephone.send("/card/my-application/code", Map.of("number", number));
            telephone.send("/card/my-application/session", Map.of("number", number, "code", phone.code()));
            var draft = telephone.send("/card/my-application/correction", Map.of());
            narrator.check(
                    "已填内容都在，可改可补 · what was filled in is there",
                    () -> draft.next().equals(APPLY + "check"));
            var sent = telephone.send(APPLY + "check", Map.of());
            narrator.check(
                    "编号不变，重新排队审核 · the same number, a new round",
                    () -> sent.next().endsWith(number));
        }
        stage.awaits(
                "opened the next round",
                "/audit/api/reviews/" + application,
                AUDITOR,
                reply -> reply.body().path("round").asInt() == 2);
    }

    private void pays(Account applicant, String application) {
        narrator.step("初审通过，本人在线缴押金", "Approved, and the deposit is paid online");
        var approve = stage.city().object().put("decision", "approve");
        stage.does("/audit/api/reviews/" + application + "/registration-decision", AUDITOR, approve);
        var deposit = "/payment/api/deposits/" + application;
        stage.awaits("asked for the deposit", deposit, applicant, reply -> isIn(reply, "due"));
        stage.does(deposit + "/payments", applicant, stage.city().object().put("channel", "simulated"));
        stage.awaits("took the deposit", deposit, applicant, reply -> isIn(reply, "paid"));
        narrator.kept("本人缴清 · paid by the applicant");
    }

    private void withdraws(Account applicant, String application) {
        narrator.step("改主意了：撤回申请，押金退回", "Changed their mind: withdrawn, and the deposit comes back");
        stage.does(
                "/card/api/applications/" + application + "/withdrawal",
                applicant,
                stage.city().object());
        stage.awaits(
                "gave the deposit back",
                "/payment/api/deposits/" + application,
                applicant,
                reply -> isIn(reply, "refunded"));
        narrator.kept("押金原路退回 · the deposit went back the way it came");
    }

    private String applicationOf(Account applicant) {
        var token = ((Account.Citizen) applicant).token();
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return stage.city().read(claims).path("application").asText();
    }

    private void go(Browser telephone, String question, Map<String, String> answer, String next) {
        var page = telephone.send(APPLY + question, answer);
        if (!page.next().equals(APPLY + next) && !page.next().equals(APPLY + "check")) {
            throw new Unexpected("after " + question + " the page led to " + page);
        }
    }

    private Browser browser() {
        return new Browser(stage.city().addresses(), narrator::typed);
    }

    private ObjectNode session(String number) {
        return stage.city().object().put("applicationNumber", number);
    }

    private static boolean isIn(Reply reply, String state) {
        return reply.text("/state").equals(state);
    }
}
