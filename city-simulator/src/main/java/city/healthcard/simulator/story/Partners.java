package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How partners take part: the bureau registers where the bank listens, and what happens to a parcel comes there by
/// itself; the maker gets its orders as files that nobody else can read.
final class Partners {

    private static final Account BUREAU = new Account.Person("bureau.wu");
    private static final String WEBHOOK = "/card/api/partners/bank/webhook";
    private static final List<String> OF_A_PARCEL =
            List.of("consignment.dispatched", "consignment.received", "consignment.card-handed-out");

    private final Stage stage;
    private final Narrator narrator;

    Partners(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    /// Told again in the same city, the bank takes another secret.
    void listen() {
        narrator.step("卫健委登记银行的回调地址，密钥只显示一次", "The bureau registers where the bank listens; the secret is shown once");
        var address = stage.city().object().put("address", listening());
        var registered = stage.sends(WEBHOOK, BUREAU, address, UUID.randomUUID());
        var told = registered.isOk()
                ? registered
                : stage.does(WEBHOOK + "/secret-rotation", BUREAU, stage.city().object());
        var secret = told.text("/secret");
        narrator.check("得到签名密钥 · the bank has a secret to check by", () -> secret.startsWith("whsec_"));
        var trusting = Call.put(
                stage.city().addresses().simulator() + "/partners/bank/secret",
                Account.NOBODY,
                stage.city().object().put("secret", secret),
                UUID.randomUUID());
        Stage.done(stage.city().send(trusting));
    }

    /// The maker's certificate; registered again, it changes nothing.
    void registerMaker() {
        narrator.step(
                "登记制卡厂的证书：制卡数据只给它看", "The bureau registers the maker's certificate: orders are for its eyes only");
        var shown = Call.get(stage.city().addresses().simulator() + "/maker/certificate", Account.NOBODY);
        var certificate = Stage.done(stage.city().send(shown)).text("/certificate");
        stage.does(
                "/card/api/partners/card-maker/certificates",
                BUREAU,
                stage.city().object().put("certificate", certificate));
    }

    void madeFromFile(String batch) {
        var question = Call.get(stage.city().addresses().simulator() + "/maker/orders/" + batch, Account.NOBODY);
        var order = stage.city()
                .await(
                        "let the maker report",
                        stage.patience(),
                        () -> stage.city().send(question),
                        reply -> reply.text("/state").equals("reported"));
        narrator.check(
                "制卡厂解密并验签了订单文件 · the maker has opened the order's file and checked who signed it",
                () -> order.body().path("cardsInFile").asInt()
                        == order.body().path("cards").size());
    }

    void hear(String consignment) {
        narrator.step("银行已收到签名通知：发出、签收、发卡", "The bank was told, signed: sent, received, handed out");
        var question = Call.get(listening(), Account.NOBODY);
        var heard = stage.city()
                .await(
                        "told the bank",
                        stage.patience(),
                        () -> stage.city().send(question),
                        reply -> typesOf(consignment, reply).containsAll(OF_A_PARCEL));
        narrator.check("银行验签后才接收，每条一次 · the bank takes only what is genuine, each once", heard::isOk);
    }

    private static Set<String> typesOf(String consignment, Reply reply) {
        var types = new HashSet<String>();
        for (var message : reply.body().path("messages")) {
            if (message.path("data").path("consignment").asText().equals(consignment)) {
                types.add(message.path("type").asText());
            }
        }
        return types;
    }

    private String listening() {
        return stage.city().addresses().simulator() + "/partners/bank/webhooks";
    }
}
