package city.healthcard.card.refusal;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.webkit.problem.Problem;

/// Words and statuses for cards and codes that were not accepted: what is the matter, and what to do now.
final class CardUseProblems {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private CardUseProblems() {}

    static Problem of(UseRefusal why) {
        return switch (why) {
            case UNKNOWN_CODE ->
                problem(
                        why,
                        NOT_FOUND,
                        "不是本市健康卡的码。请持卡人打开“我的健康卡”重新出示。",
                        "Not a code of this city's health card. Ask the holder to open it anew.");
            case INSURANCE_CODE ->
                problem(
                        why,
                        UNPROCESSABLE,
                        "这是医保码，请在医保结算处使用；此处请出示健康卡码。",
                        "An insurance code, for the insurance counter. Please show the health card's code.");
            case NATIONAL_CODE ->
                problem(
                        why,
                        UNPROCESSABLE,
                        "这是国家电子健康卡，本市尚未启用识读；请出示本市健康卡码。",
                        "A national electronic health card is not read here yet. Please show the city's code.");
            case OFFLINE_CODE ->
                problem(
                        why,
                        UNPROCESSABLE,
                        "这是断网备用码；现在有网络，请出示动态码。",
                        "This code is for places without a network. There is one here: please show the dynamic code.");
            case REPLAYED ->
                problem(
                        why,
                        CONFLICT,
                        "此码已用完，可能是截图。请持卡人刷新后出示新码。",
                        "This code is used up and may be a picture. Ask the holder for a fresh one.");
            case QR_EXPIRED ->
                problem(why, CONFLICT, "此码已过期，请持卡人刷新。", "This code has expired; ask the holder to refresh it.");
            case QR_NOT_YET -> problem(why, CONFLICT, "此码尚未生效。", "This code is not good yet.");
            case OTHER_PURPOSE ->
                problem(
                        why,
                        CONFLICT,
                        "此码是为其他环节出示的，请持卡人按本环节出示。",
                        "This code was drawn for another step; ask for one for this step.");
            case OTHER_INSTITUTION ->
                problem(
                        why,
                        CONFLICT,
                        "此码已在其他机构使用，请持卡人刷新。",
                        "Another institution has begun to use this code; ask for a fresh one.");
            case CARD_NOT_IN_USE -> problem(why, CONFLICT, "此卡尚未激活。", "This card has not been activated.");
            case CARD_LOST -> problem(why, CONFLICT, "此卡已挂失，请勿受理。", "This card was reported lost; do not accept it.");
            case CARD_BLOCKED -> problem(why, CONFLICT, "此卡已停用，请勿受理。", "This card is blocked; do not accept it.");
            case CARD_EXPIRED ->
                problem(why, CONFLICT, "此卡已过有效期，请办理换卡。", "This card has expired; a new one is needed.");
            case CARD_ENDED -> problem(why, CONFLICT, "此卡已注销，请勿受理。", "This card has ended; do not accept it.");
            case NO_SUCH_SCAN -> problem(why, NOT_FOUND, "没有等待核验的这次扫码，请重新扫码。", "No such scan is waiting; scan again.");
            case WRONG_FACTOR -> problem(why, CONFLICT, "密码或验证码不正确。", "The password or the code is wrong.");
            case FACTOR_TOO_LATE -> problem(why, CONFLICT, "等待时间已过，请重新扫码。", "It took too long; scan again.");
            case PASS_REVOKED ->
                problem(why, CONFLICT, "扫码前此卡已挂失、停用或注销。", "The card had been blocked or ended before the scan.");
            case PASS_EXPIRED -> problem(why, CONFLICT, "扫码时此码已过期。", "The token had expired when it was scanned.");
            case PASS_NOT_YET ->
                problem(
                        why,
                        CONFLICT,
                        "扫码时间早于发码，或晚于现在；请校准终端时钟。",
                        "Scanned before it was issued, or in the future; set the terminal's clock.");
            case PASS_NOT_OURS ->
                problem(why, UNPROCESSABLE, "不是本市签发的断网备用码，或已被改动。", "Not a token of this city, or changed.");
            case UPLOADED_TOO_LATE ->
                problem(why, CONFLICT, "补传太迟，请按书面流程登记。", "Reported too late; register it on paper.");
            case ALREADY_UPLOADED -> problem(why, CONFLICT, "这次扫码已补传过。", "This scan was reported before.");
        };
    }

    private static Problem problem(UseRefusal refusal, int status, String zh, String en) {
        return Problem.of(status, refusal.code(), zh, en);
    }
}
