package city.healthcard.card.intake;

import city.healthcard.card.identity.Fault;
import city.healthcard.webkit.problem.Text;

/// What is expected where something could not be read.
public final class FaultTexts {

    private FaultTexts() {}

    /// The words for a fault; never what was found.
    public static Text of(Fault fault) {
        return switch (fault) {
            case EMPTY -> new Text("请填写此项。", "This is required.");
            case TOO_LONG -> new Text("内容过长。", "Too long.");
            case STRANGE_CHARACTER -> new Text("请只填写证件上的文字。", "Only what the document prints.");
            case WRONG_SHAPE -> new Text("与此类号码的写法不符，请核对。", "Not the form of this kind of number; check it.");
            case IMPOSSIBLE_DATE -> new Text("号码中的日期不存在，请核对。", "The number names a day that does not exist.");
            case FUTURE_DATE -> new Text("日期晚于今天，请核对。", "The day has not come yet.");
            case WRONG_CHECK_CHARACTER -> new Text("号码有误，请逐位核对。", "A digit is mistyped; compare each one.");
            case UNKNOWN_DOCUMENT_TYPE -> new Text("没有此证件类型代码。", "There is no such kind of document.");
            case UNKNOWN_STATE -> new Text("请填写三位国家或地区代码。", "Give the three-letter code of the issuing state.");
        };
    }
}
