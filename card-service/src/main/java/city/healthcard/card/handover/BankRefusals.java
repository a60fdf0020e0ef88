package city.healthcard.card.handover;

import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;

/// What the counter says no to, besides what a consignment's own rules refuse.
final class BankRefusals {

    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;

    private BankRefusals() {}

    static ProblemException notHere() {
        return problem(
                CONFLICT,
                "collection.not-here",
                "此申请没有可领取的卡。",
                "There is no card to be collected for this application.");
    }

    static ProblemException otherBranch() {
        return problem(FORBIDDEN, "collection.other-branch", "此卡在另一网点。", "The card lies at another branch.");
    }

    static ProblemException otherDocument() {
        return problem(
                CONFLICT,
                "collection.other-document",
                "所出示证件与持卡人不符，不能发卡。",
                "The document shown is not the holder's; the card is not handed over.");
    }

    static ProblemException noAddress() {
        return problem(
                CONFLICT,
                "redirection.no-address",
                "申请未留邮寄地址，不能转为邮寄。",
                "The application names no address, so the card cannot be mailed.");
    }

    static ProblemException stillWanted() {
        return problem(
                CONFLICT,
                "destruction.still-wanted",
                "此卡仍有效，不能按作废销毁。",
                "The card has not ended; somebody waits for it.");
    }

    static ProblemException notCounted() {
        return problem(
                UNPROCESSABLE,
                "consignment.not-counted",
                "包裹中的每张卡须记为收到或缺失，且只记一次。",
                "Each card of the parcel is either received or missing, and named once.");
    }

    private static ProblemException problem(int status, String code, String zh, String en) {
        return Problem.of(status, code, zh, en).exception();
    }
}
