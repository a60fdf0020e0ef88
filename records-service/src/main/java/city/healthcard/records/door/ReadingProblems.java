package city.healthcard.records.door;

import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.reading.ReadingRefusal;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;

/// What a refusal says to the reader.
final class ReadingProblems {

    private ReadingProblems() {}

    static Problem of(ReadingRefusal refusal) {
        return switch (refusal) {
            case NOT_THE_HOLDER ->
                Problem.of(403, refusal.code(), "只能查看本人的健康档案。", "You may read your own health file only.");
            case CARD_BLOCKED ->
                Problem.of(403, refusal.code(), "该健康卡已停用，不能用来查看档案。", "This card has been blocked and opens no file.");
            case NOT_ENTITLED ->
                Problem.of(
                        403,
                        refusal.code(),
                        "本机构没有该市民的就诊记录，未出示健康卡，也没有本人授权，不能查看。",
                        "Your institution has not treated this citizen, no card was shown, and there is no consent.");
            case NEVER_CLINICAL ->
                Problem.of(403, refusal.code(), "监管人员不能查看诊疗内容。", "Oversight does not read clinical content.");
            case WRONG_PIN -> Problem.of(401, refusal.code(), "PIN 不对。", "That is not the PIN.");
            case WRONG_ROLE -> RequestProblems.forbidden();
            case UNKNOWN_OR_SEALED -> FileProblems.noSuchVisitInSealed();
        };
    }
}
