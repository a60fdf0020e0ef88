package city.healthcard.records.entitling;

import city.healthcard.records.breakglass.BreakGlassRefusal;
import city.healthcard.records.consent.ConsentRefusal;
import city.healthcard.webkit.problem.Problem;

/// What a refusal says.
public final class EntitlementProblems {

    private static final int UNPROCESSABLE = 422;

    private EntitlementProblems() {}

    /// Why a consent was not given, changed or withdrawn.
    public static Problem of(ConsentRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> Problem.of(404, refusal.code(), "没有这项授权。", "There is no such consent.");
            case WITHDRAWN ->
                Problem.of(
                        409, refusal.code(), "该授权已撤回，可以另行授权。", "The consent was withdrawn. You can give another one.");
            case OPENS_NOTHING ->
                Problem.of(UNPROCESSABLE, refusal.code(), "没有选择开放的内容。", "Nothing was chosen to be opened.")
                        .at(
                                "/opens",
                                "授权给所有接诊机构时，请至少选择一类内容。",
                                "For all institutions that treat you, choose at least one category.");
            case OVER ->
                Problem.of(UNPROCESSABLE, refusal.code(), "授权期限已经结束。", "The period is over already.")
                        .at("/until", "不早于今天和开始日期", "not before today and the first day");
            case TOO_LONG ->
                Problem.of(UNPROCESSABLE, refusal.code(), "授权期限过长。", "The period is too long.")
                        .at("/until", "最长五年", "five years at most");
        };
    }

    /// Why the glass was not broken, or the review not taken.
    public static Problem of(BreakGlassRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> Problem.of(404, refusal.code(), "没有这次紧急调阅。", "There is no such emergency access.");
            case ALREADY_DONE ->
                Problem.of(409, refusal.code(), "这次紧急调阅已经登记。", "This emergency access has been recorded before.");
            case BY_SAME_PERSON ->
                Problem.of(
                        409,
                        refusal.code(),
                        "不能复核本人发起的紧急调阅。",
                        "An emergency access is reviewed by somebody else than who asked for it.");
            case ALREADY_REVIEWED ->
                Problem.of(409, refusal.code(), "这次紧急调阅已经复核。", "This emergency access has been reviewed before.");
        };
    }

    /// The citizen has as many consents as the policy allows.
    public static Problem tooManyConsents(int max) {
        return Problem.of(
                        409,
                        "consent.too-many",
                        "有效的授权已达上限，请先撤回不再需要的授权。",
                        "You have as many consents as there can be; withdraw one that you need no longer.")
                .with("max", max);
    }

    /// The same person has the file open already.
    public static Problem stillOpen() {
        return Problem.of(
                409,
                "break-glass.still-open",
                "紧急调阅仍在有效期内，无需再次登记。",
                "Your emergency access has not closed yet; there is no need to ask again.");
    }
}
