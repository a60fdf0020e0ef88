package city.healthcard.records.intake;

import city.healthcard.records.clinical.Flaw;
import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a flaw of a sheet says to the institution's people.
final class FlawTexts {

    private FlawTexts() {}

    /// @param placeOf where a place of the sheet stands in what was posted
    static Problem problem(List<Flaw> flaws, UnaryOperator<String> placeOf) {
        var problem = RequestProblems.invalid();
        for (var flaw : flaws) {
            problem = problem.with(fault(flaw, placeOf.apply(flaw.pointer())));
        }
        return problem;
    }

    private static Fault fault(Flaw flaw, String place) {
        var bound = flaw.bound();
        return switch (flaw.kind()) {
            case MISSING -> Fault.at(place, "请填写此项。", "This is required.");
            case TOO_LONG -> Fault.at(place, "最多 " + bound + " 个字符。", "At most " + bound + " characters.");
            case TOO_MANY -> Fault.at(place, "最多 " + bound + " 项。", "At most " + bound + " items.");
            case UNPRINTABLE -> Fault.at(place, "含有控制字符或残缺的字符。", "Contains control characters or half characters.");
            case IN_THE_FUTURE -> Fault.at(place, "时间晚于现在，请核对系统时钟。", "Lies in the future; check the system's clock.");
            case TOO_LONG_AGO -> Fault.at(place, "时间过早，请核对年份。", "Lies too far back; check the year.");
            case ENDS_BEFORE_IT_STARTS -> Fault.at(place, "结束时间早于开始时间。", "Ends before it starts.");
            case OUT_OF_RANGE -> Fault.at(place, "超出允许的范围。", "Out of the permitted range.");
            case TOO_MANY_DIGITS -> Fault.at(place, "最多 " + bound + " 位数字。", "At most " + bound + " digits.");
            case NOT_AN_INSTITUTION -> Fault.at(place, "应为机构编码。", "Expected here: the code of an institution.");
            case NOT_A_CARD_NUMBER -> Fault.at(place, "应为卡号。", "Expected here: a card number.");
        };
    }
}
