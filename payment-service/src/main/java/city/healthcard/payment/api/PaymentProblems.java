package city.healthcard.payment.api;

import city.healthcard.eventsourcing.Refusal;
import city.healthcard.payment.deposit.DepositRefusal;
import city.healthcard.payment.order.PaymentRefusal;
import city.healthcard.webkit.problem.Problem;

/// Every refusal of this service in words.
final class PaymentProblems {

    private PaymentProblems() {}

    static Problem of(DepositRefusal refusal) {
        return switch (refusal) {
            case NOT_OWED -> problem(409, refusal, "该申请目前无须缴纳押金。", "No deposit is owed for this application.");
            case PAYMENT_PENDING ->
                problem(
                        409,
                        refusal,
                        "已有一笔付款在办理中，请完成该笔付款。",
                        "A payment is under way already; please complete that one.");
            case ALREADY_PAID -> problem(409, refusal, "押金已缴纳。", "The deposit has been paid.");
            case AMOUNT_DIFFERS -> problem(409, refusal, "金额与应缴押金不符。", "The amount is not the one that is owed.");
            case NOT_HELD -> problem(409, refusal, "该申请没有可退的押金。", "No deposit is held for this application.");
        };
    }

    static Problem of(PaymentRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> unknownPayment();
            case ANOTHER_ORDER -> problem(409, refusal, "该编号已用于另一笔付款。", "The number stands for another payment.");
            case AMOUNT_DIFFERS -> problem(409, refusal, "金额与订单不符。", "The amount is not the one that was ordered.");
            case ALREADY_CAPTURED -> problem(409, refusal, "款项已到账。", "The money has come already.");
            case NOT_CAPTURED -> problem(409, refusal, "款项尚未到账，无法退款。", "No money has come that could go back.");
            case EXCEEDS_CAPTURED -> problem(409, refusal, "退款超过可退金额。", "More would go back than is left.");
            case REFUND_UNKNOWN -> problem(404, refusal, "没有这笔退款。", "There is no such refund.");
            case ANOTHER_REFUND -> problem(409, refusal, "该编号已用于另一笔退款。", "The number stands for another refund.");
            case ALREADY_REFUNDED -> problem(409, refusal, "款项已退回。", "The money has gone back already.");
        };
    }

    static Problem unknownDeposit() {
        return Problem.of(404, "deposit.unknown", "该申请没有押金记录。", "There is no deposit of such an application.");
    }

    static Problem forgotten() {
        return Problem.of(410, "citizen.erased", "此市民的资料已依法删除。", "This citizen's data has been erased.");
    }

    static Problem unknownPayment() {
        return Problem.of(404, PaymentRefusal.UNKNOWN.code(), "没有这笔付款。", "There is no such payment.");
    }

    static Problem unknownChannel() {
        return Problem.of(422, "channel.unknown", "没有这个支付渠道。", "There is no such payment channel.")
                .at("/channel", "支付渠道，如 simulated", "a channel such as simulated");
    }

    static Problem channelUnavailable() {
        return Problem.of(
                503,
                "channel.unavailable",
                "支付渠道暂时没有应答，请稍后用同一 Idempotency-Key 重试。",
                "The payment channel does not answer. Try again shortly with the same Idempotency-Key.");
    }

    static Problem notGenuine() {
        return Problem.of(
                401, "notification.not-genuine", "通知的签名或时间无效。", "The notification's signature or time is not good.");
    }

    private static Problem problem(int status, Refusal refusal, String zh, String en) {
        return Problem.of(status, refusal.code(), zh, en);
    }
}
