package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Fourth chapter: others come in other ways. Somebody insured is seen before there is a card; somebody is insured
/// later; a guardian applies for a child; a card is lost, replaced and given back.
final class Others {

    private static final Account CLERK = new Account.Person("clerk.wang");
    private static final Account TELLER = new Account.Person("teller.xu");
    private static final Account OFFICE = new Account.Person("office.huang");
    private static final Account FIRST_AUDITOR = new Account.Person("auditor.chen");
    private static final Account SECOND_AUDITOR = new Account.Person("finance.zhao");
    private static final Account OTHER_HOSPITAL = new Account.Machine("his-35020602");
    private static final String BRANCH = "350203-01";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Stage stage;
    private final Narrator narrator;

    /// A card in use.
    ///
    /// @param application that led to it
    private record InUse(String application, String card, String number) {}

    Others(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    /// @param guardian of the child
    /// @return what was told to the city and must not be told to anybody else
    List<String> play(Applicant guardian, RandomGenerator random) {
        var insured = Applicant.insured(random);
        var temporary = isSeenAtOnce(insured);
        var own = takesTheOwnCard(insured, temporary);
        var later = Applicant.insured(random);
        becomesInsured(later);
        var child = Applicant.child(random, LocalDate.now(SHANGHAI));
        var first = hasAGuardian(child, guardian);
        var second = losesTheCard(child, guardian, first);
        givesItBack(guardian, first, second);
        return List.of(
                insured.name(),
                insured.document(),
                insured.phone(),
                temporary.number(),
                own,
                later.name(),
                later.document(),
                later.phone(),
                child.name(),
                child.document(),
                child.phone(),
                first.number(),
                second.number());
    }

    private InUse isSeenAtOnce(Applicant person) {
        narrator.step("没有卡也能先看病：首诊临时卡", "Somebody without a card is seen at once: a temporary card");
        var body = stage.city().object();
        person(body.putObject("applicant"), person);
        var given = stage.does("/card/api/temporary-cards", CLERK, body);
        var found = stage.does("/card/api/temporary-cards", OTHER_HOSPITAL, body);
        narrator.check(
                "另一家医院查到同一张，一人一张 · another hospital finds the same one: one per person",
                () -> found.text("/card").equals(given.text("/card")));
        var card = new InUse("", given.text("/card"), given.text("/cardNumber"));
        var validity = stage.reads("/card/api/cards/" + card.card() + "/validity", CLERK);
        narrator.check(
                "还能用几天，随时可查 · how long it can be used is told: "
                        + validity.body().path("daysLeft").asInt() + " days",
                () -> validity.text("/kind").equals("temporary")
                        && validity.body().path("usable").asBoolean());
        stage.does("/records/api/visits", OTHER_HOSPITAL, visit(card.number()));
        narrator.kept("凭临时卡收下就诊 · a visit is taken in on it");
        return card;
    }

    private String takesTheOwnCard(Applicant person, InUse temporary) {
        narrator.step("参保人员：社会保障卡就是健康卡，免押金", "The insured: the social security card serves, no deposit is owed");
        var number = "S" + person.document().substring(6);
        var wrong = applies(application(person, "insured", "S000000000000"));
        narrator.check(
                "登记系统不确认的卡号被拒绝 · a number that the registry does not confirm is refused", () -> wrong.status() == 422);
        var application =
                Stage.done(applies(application(person, "insured", number))).text("/id");
        approves(application, "registration", FIRST_AUDITOR);
        approves(application, "finance", SECOND_AUDITOR);
        stage.awaits(
                "let the social security card serve",
                "/card/api/applications/" + application,
                CLERK,
                reply -> reply.text("/state").equals("fulfilled"));
        var body = stage.city().object().put("application", application);
        document(body.putObject("document"), person);
        var letter = stage.does("/card/api/branch/activation-letters", CLERK, body);
        activates(person, number, letter.text("/activationCode"));
        stage.awaits(
                "let the full card take the temporary one's place",
                "/card/api/cards/" + temporary.card() + "/validity",
                CLERK,
                reply -> reply.text("/code").equals("card.ended"));
        var session = stage.city().object().put("cardNumber", number).put("password", Home.PASSWORD);
        var call = stage.sends("/card/api/sessions", Account.NOBODY, session, UUID.randomUUID());
        narrator.check("转为正式卡后凭新卡登录 · the full card opens the file", call::isOk);
        var file = stage.city()
                .await(
                        "showed the visit in the file",
                        stage.patience(),
                        () -> withCard("/records/api/citizens/" + citizenOf(number) + "/file", number),
                        reply -> reply.body().path("visits").size() == 1);
        narrator.check("临时卡期间的就诊都在同一份档案 · what happened with the temporary card is in the same file", file::isOk);
        return number;
    }

    private String citizenOf(String number) {
        return withCard("/records/api/citizens", number).text("/citizen");
    }

    private Reply withCard(String path, String number) {
        return stage.city()
                .send(Call.get(stage.city().addresses().origin() + path, OTHER_HOSPITAL)
                        .with("Card-Number", number));
    }

    private InUse hasAGuardian(Applicant child, Applicant guardian) {
        narrator.step("孩子由监护人代办", "A guardian applies for a child");
        var alone = applies(application(child, "uninsured", ""));
        narrator.check(
                "未满 16 岁须有监护人 · nobody under 16 applies alone",
                () -> alone.problem().equals("application.guardian-needed"));
        var form = application(child, "uninsured", "");
        var with = form.putObject("guardian").put("name", guardian.name()).put("relation", "mother");
        document(with.putObject("document"), guardian);
        var application = Stage.done(applies(form)).text("/id");
        approves(application, "registration", FIRST_AUDITOR);
        paysDeposit(application);
        approves(application, "finance", SECOND_AUDITOR);
        var card = made(application, child, guardian);
        narrator.kept("监护人凭本人证件代领代激活 · the guardian collects and activates it");
        return card;
    }

    private void paysDeposit(String application) {
        awaitsDeposit(application, "due");
        stage.does(
                "/payment/api/deposits/" + application + "/payments",
                CLERK,
                stage.city().object().put("channel", "simulated"));
        awaitsDeposit(application, "paid");
    }

    private Reply awaitsDeposit(String application, String state) {
        return stage.awaits(
                "showed the deposit as " + state,
                "/payment/api/deposits/" + application,
                CLERK,
                reply -> reply.text("/state").equals(state));
    }

    private void becomesInsured(Applicant person) {
        narrator.step("交了押金的人后来参保：押金自动退回", "Somebody pays the deposit and is insured later: it goes back by itself");
        var application =
                Stage.done(applies(application(person, "uninsured", ""))).text("/id");
        approves(application, "registration", FIRST_AUDITOR);
        paysDeposit(application);
        var citizen =
                stage.reads("/card/api/applications/" + application, CLERK).text("/citizen");
        var card = stage.city()
                .object()
                .put("kind", "social-security")
                .put("number", "S" + person.document().substring(6));
        stage.does("/card/api/citizens/" + citizen + "/cards-elsewhere", CLERK, card);
        awaitsDeposit(application, "refunded");
        narrator.kept("不用申请，原路退回 · nobody had to ask for it");
        var told = new Telephone(stage, person.phone()).message("押金");
        narrator.check("短信已告知 · a text says so", () -> told.contains("原路退回"));
        stage.does(
                "/card/api/applications/" + application + "/withdrawal",
                CLERK,
                stage.city().object());
    }

    private InUse losesTheCard(Applicant child, Applicant guardian, InUse lost) {
        narrator.step("卡丢了：挂失，补办换新号", "The card is lost: reported, and replaced by one with another number");
        var path = "/card/api/holders/cards/" + lost.card();
        var loss = shown(guardian).put("reason", "lost");
        stage.does(path + "/loss-report", CLERK, loss);
        var validity = stage.reads("/card/api/cards/" + lost.card() + "/validity", CLERK);
        narrator.check(
                "挂失立即生效 · it stops working at once",
                () -> validity.text("/code").equals("card.reported-lost"));
        var wish = shown(guardian);
        wish.putObject("delivery").put("method", "branch").put("branch", BRANCH);
        var reissue = stage.does(path + "/reissue", CLERK, wish).text("/application");
        var card = made(reissue, child, guardian);
        var deposit = stage.sends(
                "/payment/api/deposits/" + reissue + "/payments",
                CLERK,
                stage.city().object().put("channel", "simulated"),
                UUID.randomUUID());
        narrator.check(
                "新卡新号，不再收押金 · another number, no second deposit",
                () -> !card.number().equals(lost.number()) && deposit.status() == 404);
        return card;
    }

    private void givesItBack(Applicant guardian, InUse paidFor, InUse card) {
        narrator.step("退卡：押金原路退回", "The card is given back, and the deposit goes back the way it came");
        stage.does("/card/api/holders/cards/" + card.card() + "/return", TELLER, shown(guardian));
        var deposit = awaitsDeposit(paidFor.application(), "refunded");
        narrator.check(
                "渠道回调两次，只退一次 · the channel calls back twice, it went back once",
                () -> deposit.body().path("paidFen").asLong() == 0);
    }

    private InUse made(String application, Applicant holder, Applicant collector) {
        stage.awaits(
                "was ready to make the card",
                "/card/api/applications/" + application,
                CLERK,
                reply -> reply.text("/state").equals("ready"));
        var batch =
                stage.does("/card/api/batches", OFFICE, stage.city().object()).text("/batch");
        stage.does("/card/api/batches/" + batch + "/order", OFFICE, stage.city().object());
        stage.awaits(
                "made the batch",
                "/card/api/batches/" + batch,
                OFFICE,
                reply -> reply.text("/state").equals("made"));
        var sending = stage.city().object().put("batch", batch).put("branch", BRANCH);
        var consignment = stage.does("/card/api/consignments", OFFICE, sending).text("/consignment");
        stage.does(
                "/card/api/consignments/" + consignment + "/receipt",
                TELLER,
                stage.city().object());
        var handed = stage.does(
                "/card/api/branch/collections", TELLER, shown(collector).put("application", application));
        var number = handed.text("/cardNumber");
        activates(collector, number, handed.text("/activationCode"));
        var holding = stage.does("/card/api/holders/reading", CLERK, shown(holder));
        return new InUse(application, holding.text("/cards/0/card"), number);
    }

    private void activates(Applicant by, String number, String code) {
        var body =
                shown(by).put("cardNumber", number).put("activationCode", code).put("password", Home.PASSWORD);
        stage.does("/card/api/activation", Account.NOBODY, body);
    }

    private void approves(String application, String audit, Account auditor) {
        stage.awaits(
                "opened the " + audit + " audit",
                "/audit/api/reviews/" + application,
                auditor,
                reply -> reply.isOk() && reply.text("/stage").equals(audit));
        var decision = stage.city().object().put("decision", "approve");
        stage.does("/audit/api/reviews/" + application + "/" + audit + "-decision", auditor, decision);
    }

    private Reply applies(JsonNode form) {
        return stage.sends("/card/api/applications", CLERK, form, UUID.randomUUID());
    }

    private ObjectNode application(Applicant applicant, String coverage, String socialSecurityCard) {
        var form = stage.city().object();
        person(form.putObject("applicant"), applicant);
        var covered = form.putObject("coverage").put("kind", coverage);
        if (!socialSecurityCard.isEmpty()) {
            covered.put("socialSecurityCard", socialSecurityCard);
        }
        form.putObject("delivery").put("method", "branch").put("branch", BRANCH);
        return form;
    }

    private ObjectNode shown(Applicant person) {
        var body = stage.city().object();
        document(body.putObject("document"), person);
        return body;
    }

    private JsonNode visit(String cardNumber) {
        return stage.city()
                .read(Forms.visit(
                                "emergency", cardNumber, "TC-" + Long.toString(System.nanoTime(), Character.MAX_RADIX))
                        .text());
    }

    private static void person(ObjectNode json, Applicant person) {
        json.put("name", person.name())
                .put("sex", "female")
                .put("birthDate", person.birthDate().toString())
                .put("phone", person.phone());
        document(json.putObject("document"), person);
    }

    private static void document(ObjectNode json, Applicant person) {
        json.put("type", "01").put("number", person.document());
    }
}
