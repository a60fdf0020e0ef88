package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Reply;
import java.util.UUID;

/// First chapter: an application at a desk, two audits by two people, and a deposit in between.
final class Desk {

    private static final Account CLERK = new Account.Person("clerk.wang");
    /// May do both audits, but not of the same application.
    private static final Account FIRST_AUDITOR = new Account.Person("auditor.lin");
    private static final Account SECOND_AUDITOR = new Account.Person("finance.zhao");
    private static final long DEPOSIT_FEN = 1_000;

    private final Stage stage;
    private final Narrator narrator;

    Desk(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    /// @return the application's id
    String play(Applicant person) {
        var application = applies(person);
        firstAudit(application);
        pays(application);
        secondAudit(application);
        return application;
    }

    private String applies(Applicant person) {
        narrator.step("医院窗口为未参保居民代办申请", "A clerk at a hospital's desk applies for an uninsured adult with an ID card");
        var form = Forms.application(person);
        var key = UUID.randomUUID();
        var first = Stage.done(stage.sends("/card/api/applications", CLERK, form, key));
        var again = stage.sends("/card/api/applications", CLERK, form, key);
        narrator.check(
                "提交成功，状态为已提交 · it is submitted", () -> first.text("/state").equals("submitted"));
        narrator.check(
                "同一幂等键重发，得到同一答复 · sent again under its key, the same answer",
                () -> again.replayed() && again.body().equals(first.body()));
        var twin = stage.sends("/card/api/applications", CLERK, form, UUID.randomUUID());
        narrator.check("同一证件不能重复申请 · nobody applies twice", () -> twin.status() == 409);
        return first.text("/id");
    }

    private void firstAudit(String application) {
        narrator.step("登记管理中心审核通过", "The registration auditor approves");
        awaitReview(application, FIRST_AUDITOR);
        Stage.done(decides(application, "registration", FIRST_AUDITOR));
        narrator.kept("初审通过 · the first audit is passed");
    }

    private void pays(String application) {
        narrator.step("应缴押金 10 元，支付渠道异步回调两次", "A deposit of 1000 fen falls due; the channel calls back, twice");
        var deposit = "/payment/api/deposits/" + application;
        var due = stage.awaits("asked for the deposit", deposit, CLERK, reply -> state(reply, "due"));
        narrator.check(
                "押金为 1000 分 · it is 1000 fen",
                () -> due.body().path("amountFen").asLong() == DEPOSIT_FEN);
        var early = decides(application, "finance", SECOND_AUDITOR);
        narrator.check(
                "未缴押金不能进入财务审核 · no finance audit before it is paid",
                () -> early.problem().equals("review.deposit-open"));
        var channel = stage.city().object().put("channel", "simulated");
        var payment = stage.does(deposit + "/payments", CLERK, channel);
        narrator.check(
                "付款受理中 · the payment is pending", () -> payment.text("/state").equals("pending"));
        var paid = stage.awaits("took the payment", deposit, CLERK, reply -> state(reply, "paid"));
        narrator.check(
                "回调两次，只入账一次 · called back twice, paid once",
                () -> paid.body().path("paidFen").asLong(DEPOSIT_FEN) == DEPOSIT_FEN);
    }

    private void secondAudit(String application) {
        narrator.step("财务部门复核，须由另一人", "The finance department approves; it must be another person");
        stage.awaits(
                "opened the finance audit",
                "/audit/api/reviews/" + application,
                SECOND_AUDITOR,
                reply -> reply.text("/stage").equals("finance"));
        var same = decides(application, "finance", FIRST_AUDITOR);
        narrator.check(
                "初审人复核被拒绝 · the same auditor is refused",
                () -> same.status() == 409 && same.problem().equals("review.same-person"));
        Stage.done(decides(application, "finance", SECOND_AUDITOR));
        stage.awaits(
                "was ready to make the card",
                "/card/api/applications/" + application,
                CLERK,
                reply -> state(reply, "ready"));
        narrator.kept("两级审核完成，等待制卡 · both audits are passed");
    }

    private void awaitReview(String application, Account auditor) {
        stage.awaits("put it into the queue", "/audit/api/reviews/" + application, auditor, Reply::isOk);
    }

    private Reply decides(String application, String audit, Account auditor) {
        var decision = stage.city().object().put("decision", "approve");
        var path = "/audit/api/reviews/" + application + "/" + audit + "-decision";
        return stage.sends(path, auditor, decision, UUID.randomUUID());
    }

    private static boolean state(Reply reply, String state) {
        return reply.text("/state").equals(state);
    }
}
