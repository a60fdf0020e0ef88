package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Reply;
import city.healthcard.simulator.city.ResidentNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// Second chapter: the card is made in a batch, goes to the bank, which is told of each step, and into its holder's
/// hands.
final class Workshop {

    private static final Account OFFICE = new Account.Person("office.huang");
    private static final Account TELLER = new Account.Person("teller.xu");
    private static final Account CLERK = new Account.Person("clerk.wang");

    private final Stage stage;
    private final Narrator narrator;

    /// The card as its holder gets it.
    ///
    /// @param number as printed
    /// @param activationCode from the letter handed over with it
    record Collected(String number, String activationCode) {}

    Workshop(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    Collected play(String application, Applicant person) {
        var partners = new Partners(stage);
        partners.listen();
        partners.registerMaker();
        var consignment = makes(application, partners);
        var collected = collects(application, person);
        partners.hear(consignment);
        return collected;
    }

    /// @return the parcel in which the card goes to the branch
    private String makes(String application, Partners partners) {
        narrator.step("卡务中心计划批次并交制卡厂", "The card office plans a batch and hands it to the card maker");
        var batch =
                stage.does("/card/api/batches", OFFICE, stage.city().object()).text("/batch");
        stage.does("/card/api/batches/" + batch + "/order", OFFICE, stage.city().object());
        stage.awaits(
                "made the batch",
                "/card/api/batches/" + batch,
                OFFICE,
                reply -> reply.text("/state").equals("made"));
        narrator.kept("制卡厂回报成品 · the maker reports the cards made");
        partners.madeFromFile(batch);

        narrator.step("成品卡交邮储银行网点", "The batch goes to the bank's branch, which confirms");
        var sending = stage.city().object().put("batch", batch).put("branch", "350203-01");
        var consignment = stage.does("/card/api/consignments", OFFICE, sending).text("/consignment");
        stage.does(
                "/card/api/consignments/" + consignment + "/receipt",
                TELLER,
                stage.city().object());
        stage.awaits(
                "had the card at the branch",
                "/card/api/applications/" + application,
                CLERK,
                reply -> reply.text("/state").equals("at-branch"));
        narrator.kept("网点签收 · the branch has it");
        return consignment;
    }

    private Collected collects(String application, Applicant person) {
        narrator.step("网点核对证件后发卡", "A teller checks the document and hands the card over");
        var somebodyElse = ResidentNumber.of(person.birthDate().plusDays(1), true, 1);
        var wrong = stage.sends(
                "/card/api/branch/collections",
                TELLER,
                handingOver(application, somebodyElse.text()),
                UUID.randomUUID());
        narrator.check(
                "证件不符不发卡 · no card for another document", () -> wrong.problem().equals("collection.other-document"));
        Reply handed = stage.does("/card/api/branch/collections", TELLER, handingOver(application, person.document()));
        narrator.check(
                "卡已交到本人手中 · the card is in its holder's hands",
                () -> !handed.text("/activationCode").isEmpty());
        return new Collected(handed.text("/cardNumber"), handed.text("/activationCode"));
    }

    private JsonNode handingOver(String application, String document) {
        var body = stage.city().object().put("application", application);
        body.putObject("document").put("type", "01").put("number", document);
        return body;
    }
}
