package city.healthcard.records.intake;

import city.healthcard.records.parking.ParkingRefusal;
import city.healthcard.records.parking.ParkingRefusal.CardKnown;
import city.healthcard.records.parking.ParkingRefusal.WaitingConflict;
import city.healthcard.records.visit.VisitRefusal;
import city.healthcard.records.visit.VisitRefusal.RevisionConflict;
import city.healthcard.records.visit.VisitRefusal.RevisionSuperseded;
import city.healthcard.webkit.problem.Problem;

/// What a refusal says to the institution's people.
public final class VisitProblems {

    private VisitProblems() {}

    /// The problem behind a refusal.
    public static Problem of(VisitRefusal refusal) {
        return switch (refusal) {
            case RevisionConflict conflict -> conflict(refusal.code(), conflict.firstHash());
            case RevisionSuperseded superseded ->
                Problem.of(
                                409,
                                refusal.code(),
                                "已有更新的修订版本，较早的修订不再接收。",
                                "A later revision is on file; an earlier one is not taken any more.")
                        .with("revision", superseded.revision());
            case VisitRefusal.Plain plain -> of(plain);
        };
    }

    /// The problem behind a refusal to park.
    public static Problem of(ParkingRefusal refusal) {
        return switch (refusal) {
            case WaitingConflict conflict -> conflict(refusal.code(), conflict.firstHash());
            case CardKnown _ ->
                Problem.of(409, refusal.code(), "该卡刚刚登记，请重新提交。", "The card has just become known; post again.");
            case ParkingRefusal.Plain plain ->
                switch (plain) {
                    case FULL ->
                        Problem.of(
                                409,
                                refusal.code(),
                                "该卡号未登记，待认领的就诊记录已达上限。请核对卡号。",
                                "Nobody has heard of this card, and no more visits can wait for it. Check the number.");
                    case OTHER_CITIZEN ->
                        Problem.of(409, refusal.code(), "该卡属于另一位市民。", "The card belongs to another citizen.");
                    case UNKNOWN ->
                        Problem.of(
                                404,
                                refusal.code(),
                                "本机构没有这条待认领的就诊记录。",
                                "No such visit of your institution waits for its card.");
                    case ATTACHED ->
                        Problem.of(
                                409,
                                refusal.code(),
                                "该就诊记录已归入健康档案，不再待认领。",
                                "The visit has entered a file already; it waits no longer.");
                    case SEALED_TOGETHER ->
                        Problem.of(
                                409,
                                refusal.code(),
                                "该记录与同一卡号下的其他记录共用一把密钥，不能单独归档。请撤下后凭正确的卡号重新提交。",
                                "The visit is sealed together with others of its card and cannot be attached alone. "
                                        + "Let go of it and post it again with the right card.");
                    case DROPPED ->
                        Problem.of(
                                409,
                                refusal.code(),
                                "该就诊记录已由本机构撤下，不再待认领。如有需要，请以新的修订号重新提交。",
                                "Your institution let go of this visit. To have it back, post its next revision.");
                };
        };
    }

    /// The problem of a record whose term has ended.
    public static Problem erased() {
        return Problem.of(
                410,
                "visit.erased",
                "该就诊记录已依法销毁，不能再更改。",
                "The record has been destroyed as the law asks; nothing can follow.");
    }

    private static Problem of(VisitRefusal.Plain plain) {
        return switch (plain) {
            case OTHER_CITIZEN ->
                Problem.of(
                        409,
                        plain.code(),
                        "该就诊号已登记在另一位市民名下。如属误登，请先撤销。",
                        "This visit is on file for another citizen. If that was an error, withdraw it first.");
            case WITHDRAWN ->
                Problem.of(
                        409,
                        plain.code(),
                        "该就诊记录已撤销，不再接收修订。",
                        "The visit was withdrawn as entered in error; it takes no new revision.");
            case UNKNOWN -> Problem.of(404, plain.code(), "没有这条就诊记录。", "There is no such visit.");
        };
    }

    private static Problem conflict(String code, String firstHash) {
        return Problem.of(
                        409,
                        code,
                        "同一就诊号、同一修订号已登记了不同的内容。更正请使用下一个修订号。",
                        "This revision is on file with other content. To correct it, post the next revision.")
                .with("firstHash", firstHash);
    }
}
