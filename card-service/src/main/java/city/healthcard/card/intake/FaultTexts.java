package city.healthcard.card.intake;

import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.Place;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.webkit.problem.Text;
import org.jspecify.annotations.Nullable;

/// What is expected where something could not be read: what is wrong, where, and how to put it right.
public final class FaultTexts {

    private FaultTexts() {}

    /// The words for a fault; never what was found.
    public static Text of(Unreadable<?> unreadable) {
        return of(unreadable, null);
    }

    /// The words for a fault in a document's number; never what was found.
    ///
    /// @param kind the kind of document, if it is known
    public static Text of(Unreadable<?> unreadable, DocumentTable.@Nullable Kind kind) {
        var where = where(unreadable.place());
        return switch (unreadable.fault()) {
            case EMPTY -> new Text("请填写此项。", "This is required.");
            case TOO_LONG -> new Text("内容过长。", "Too long.");
            case STRANGE_CHARACTER -> new Text("请只填写证件上的文字。", "Only what the document prints.");
            case WRONG_SHAPE -> shape(where, kind);
            case IMPOSSIBLE_DATE ->
                new Text(
                        where.zh() + "所示日期不存在，请对照证件核对。",
                        where.en() + " a day that does not exist; compare it with the document.");
            case FUTURE_DATE ->
                new Text(
                        where.zh() + "所示日期晚于今天，请对照证件核对。",
                        where.en() + " a day that has not come; compare it with the document.");
            case WRONG_CHECK_CHARACTER ->
                new Text(
                        where.zh() + "校验不符，多为抄错或两位颠倒，请逐位核对。",
                        where.en() + " a check that fails: a slip of typing, or two changed places; compare each one.");
            case EXPIRED -> new Text("证件已过有效期，请使用有效证件。", "The document has expired; use a valid one.");
            case UNKNOWN_DOCUMENT_TYPE -> new Text("没有此证件类型代码。", "There is no such kind of document.");
            case UNKNOWN_STATE -> new Text("请填写三位国家或地区代码。", "Give the three-letter code of the issuing state.");
        };
    }

    private static Text shape(Text where, DocumentTable.@Nullable Kind kind) {
        return kind == null
                ? new Text("与此类号码的写法不符，请核对。", "Not the form of this kind of number; check it.")
                : new Text(
                        where.zh() + "与" + kind.name().zh() + "的写法不符。应为："
                                + kind.form().zh() + "。",
                        where.en() + " not the form of this document: "
                                + kind.name().en() + ". Expected: "
                                + kind.form().en() + ".");
    }

    private static Text where(Place place) {
        if (place.equals(Place.WHOLE)) {
            return new Text("号码", "The number has");
        }
        var line = place.line() == 0
                ? new Text("", "")
                : new Text("第" + place.line() + "行", "Line " + place.line() + ": ");
        return place.first() == place.last()
                ? new Text(line.zh() + "第" + place.first() + "位", line.en() + "character " + place.first() + " has")
                : new Text(
                        line.zh() + "第" + place.first() + "至" + place.last() + "位",
                        line.en() + "characters " + place.first() + " to " + place.last() + " have");
    }
}
