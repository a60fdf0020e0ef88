package city.healthcard.card.refusal;

import city.healthcard.card.blank.BlankRefusal;
import city.healthcard.card.distribution.ConsignmentRefusal;
import city.healthcard.card.inbox.InboxRefusal;
import city.healthcard.card.mandate.MandateRefusal;
import city.healthcard.card.partner.PartnerRefusal;
import city.healthcard.card.webhook.WebhookRefusal;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.webkit.problem.Problem;

/// Words and statuses of what is refused on a card's way through the bank.
final class BankProblems {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private BankProblems() {}

    static Problem of(ConsignmentRefusal refusal) {
        return switch (refusal) {
            case NOT_DISPATCHED -> problem(refusal, NOT_FOUND, "没有这个包裹。", "There is no such consignment.");
            case ALREADY_DISPATCHED ->
                problem(refusal, CONFLICT, "这个包裹已发出。", "This consignment is already on its way.");
            case EMPTY -> problem(refusal, UNPROCESSABLE, "包裹里没有卡。", "The consignment is empty.");
            case NOT_RECEIVED -> problem(refusal, CONFLICT, "包裹尚未签收。", "The consignment has not been received.");
            case ALREADY_RECEIVED -> problem(refusal, CONFLICT, "包裹已签收，内容不同。", "It was received with other contents.");
            case UNKNOWN_CARD -> problem(refusal, UNPROCESSABLE, "包裹里没有这张卡。", "The card is not in this consignment.");
            case CARD_MISSING ->
                problem(refusal, CONFLICT, "签收时缺少这张卡，或卡已遗失。", "The card was missing on receipt, or is lost.");
            case IN_MAIL -> problem(refusal, CONFLICT, "卡已寄出。", "The card is in the mail.");
            case NOT_MAILED -> problem(refusal, CONFLICT, "卡尚未寄出。", "The card has not been mailed.");
            case ALREADY_HANDED_OUT -> problem(refusal, CONFLICT, "卡已交给本人。", "The card has been handed over.");
            case WRONG_TRACKING_NUMBER ->
                problem(refusal, UNPROCESSABLE, "邮件号码的校验位不符。", "The tracking number's check digit is wrong.")
                        .at("/trackingNumber", "请核对邮件号码。", "Check the tracking number.");
            case ALREADY_TAKEN_OVER ->
                problem(refusal, CONFLICT, "银行已签收另一数量。", "The bank has signed for another number of cards.");
            case IMPOSSIBLE_COUNT ->
                problem(refusal, UNPROCESSABLE, "张数不能为负。", "A number of cards is not negative.")
                        .at("/counted", "请填写清点的张数。", "Give the number of cards counted.");
            case NOT_SURPLUS ->
                problem(refusal, UNPROCESSABLE, "这张卡本应在包裹中，不是多出的。", "A card that was sent in it is no surplus.")
                        .at("/surplus", "只填包裹清单之外的卡。", "Name only cards that are not on its list.");
            case REDIRECTED -> problem(refusal, CONFLICT, "卡已转往别处。", "The card was sent on to another place.");
            case ALREADY_THERE -> problem(refusal, CONFLICT, "卡已在此处。", "The card lies there already.");
            case SET_ASIDE -> problem(refusal, CONFLICT, "卡已封存待销毁。", "The card is locked away to be destroyed.");
            case NOT_SET_ASIDE ->
                problem(refusal, CONFLICT, "卡未封存，须先由一人封存。", "Nobody has set the card aside; that comes first.");
            case GROUND_DOES_NOT_HOLD ->
                problem(
                        refusal,
                        CONFLICT,
                        "此事由不成立：未逾期的不能按逾期销毁，未退回的不能按退件销毁。",
                        "That ground does not hold: it is neither overdue nor brought back by the mail.");
            case SAME_PERSON ->
                problem(
                        refusal,
                        CONFLICT,
                        "销毁须两人：封存的人不能自己销毁。",
                        "Two people destroy a card: not the one who set it aside.");
            case DESTROYED -> problem(refusal, CONFLICT, "卡已销毁。", "The card has been destroyed.");
        };
    }

    static Problem of(MandateRefusal refusal) {
        return switch (refusal) {
            case NOT_GIVEN -> problem(refusal, CONFLICT, "没有有效的代领委托。", "Nobody is authorised to collect this card.");
            case OVER -> problem(refusal, CONFLICT, "代领委托已过期。", "The authority to collect has ended.");
            case USED -> problem(refusal, CONFLICT, "代领委托已使用。", "The authority to collect has been used.");
            case OTHER_PROXY ->
                problem(
                        refusal,
                        CONFLICT,
                        "所出示证件不是受托人的。",
                        "The document shown is not that of whom the holder has authorised.");
            case PROXY_IS_HOLDER ->
                problem(refusal, UNPROCESSABLE, "受托人不能是本人。", "Nobody is their own proxy.")
                        .at("/proxy/document", "请填写受托人的证件。", "Give the proxy's own document.");
            case PROXY_TOO_YOUNG ->
                problem(refusal, UNPROCESSABLE, "受托人须已成年。", "A proxy must be of age.")
                        .at("/proxy/document", "受托人须已成年。", "A proxy must be of age.");
        };
    }

    static Problem of(InboxRefusal refusal) {
        return switch (refusal) {
            case OUT_OF_SEQUENCE ->
                problem(refusal, CONFLICT, "文件序号不是下一号。", "The file does not carry the partner's next number.");
            case NOT_TAKEN -> problem(refusal, NOT_FOUND, "没有接收过此文件。", "No such file was taken.");
        };
    }

    static Problem of(PartnerRefusal refusal) {
        return switch (refusal) {
            case CERTIFICATE_OVER ->
                problem(refusal, CONFLICT, "证书已过有效期。", "The last day of this certificate has passed.");
            case CERTIFICATE_WITHDRAWN ->
                problem(refusal, CONFLICT, "证书已撤销，请换新证书。", "This certificate was withdrawn; make a new one.");
            case UNKNOWN_CERTIFICATE -> problem(refusal, NOT_FOUND, "没有登记这张证书。", "No such certificate is registered.");
            case NO_CERTIFICATE ->
                problem(
                        refusal,
                        CONFLICT,
                        "该单位没有有效证书，请卫健委先登记。",
                        "The partner has no certificate that is good today; the bureau registers one first.");
        };
    }

    static Problem of(WebhookRefusal refusal) {
        return switch (refusal) {
            case ALREADY_REGISTERED ->
                problem(refusal, CONFLICT, "该单位已登记回调地址，请先删除。", "The partner has an endpoint already; remove it first.");
            case NOT_REGISTERED -> problem(refusal, CONFLICT, "该单位没有登记回调地址。", "The partner has no endpoint.");
            case DISABLED ->
                problem(refusal, CONFLICT, "该单位的回调已停用，请先恢复。", "The partner's endpoint is disabled; enable it first.");
        };
    }

    static Problem of(BlankRefusal refusal) {
        return switch (refusal) {
            case IMPOSSIBLE_QUANTITY ->
                problem(refusal, UNPROCESSABLE, "数量须在 1 至 1 000 000 之间。", "A quantity is from 1 to 1,000,000.");
            case NOT_ENOUGH -> problem(refusal, CONFLICT, "库存不足。", "There are not so many on the shelf.");
            case OTHER_DELIVERY ->
                problem(refusal, CONFLICT, "此送货单已按另一数量入库。", "This delivery is booked with another quantity.");
            case NOT_ISSUED ->
                problem(refusal, CONFLICT, "退回数超过该批次领用未用的数量。", "So many of this batch's blanks are not left.");
            case BATCH_MADE -> problem(refusal, CONFLICT, "该批次已制成，不能再领用。", "This batch is made; it needs no more.");
            case REASON_NEEDED ->
                problem(
                        refusal,
                        UNPROCESSABLE,
                        "盘点数与账面不符，请选择原因。",
                        "The books say another number; give the reason for the difference.");
        };
    }

    private static Problem problem(Refusal refusal, int status, String zh, String en) {
        return Problem.of(status, refusal.code(), zh, en);
    }
}
