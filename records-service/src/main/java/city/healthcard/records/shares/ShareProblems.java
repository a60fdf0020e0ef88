package city.healthcard.records.shares;

import city.healthcard.records.share.ShareRefusal;
import city.healthcard.webkit.problem.Problem;

/// Why there is no link, or it opens nothing.
public final class ShareProblems {

    private static final int UNPROCESSABLE = 422;

    private ShareProblems() {}

    static Problem of(ShareRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN ->
                Problem.of(
                        404,
                        refusal.code(),
                        "没有这个链接，或者它已到期、已关闭、已被收回。",
                        "There is no such link, or it is over, closed or taken back.");
            case NOT_FOR_SO_LONG ->
                Problem.of(UNPROCESSABLE, refusal.code(), "链接的有效时间超出规定。", "A link may not last so long.");
            case NO_PERIOD ->
                Problem.of(
                        UNPROCESSABLE,
                        refusal.code(),
                        "请填写合理的起止日期。",
                        "A period needs a first or a last day, in order.");
        };
    }

    /// There is no such link, or it opens nothing any more.
    public static Problem nothing() {
        return of(ShareRefusal.UNKNOWN);
    }

    static Problem tooMany(int max) {
        return Problem.of(
                409,
                "share.too-many",
                "同时有效的链接最多 %d 个，请先收回不用的。".formatted(max),
                "There may be %d links at once; take one back first.".formatted(max));
    }

    static Problem tooMuch(long items, int max) {
        return Problem.of(
                UNPROCESSABLE,
                "share.too-much",
                "所选内容共 %d 项，一个链接最多 %d 项，请缩短时间范围。".formatted(items, max),
                "This would be %d items; a link shows %d. Choose a shorter period.".formatted(items, max));
    }

    /// The PIN was wrong.
    public static Problem wrongPin(int remaining) {
        return Problem.of(
                        401,
                        "share.wrong-pin",
                        "PIN 不对，还可以试 %d 次。".formatted(remaining),
                        "That is not the PIN; %d more tries.".formatted(remaining))
                .with("remainingAttempts", remaining);
    }
}
