package city.healthcard.records.questioning;

import city.healthcard.records.question.QuestionDecider;
import city.healthcard.records.question.QuestionRefusal;
import city.healthcard.webkit.problem.Problem;

/// Why a question was not taken, in words.
public final class QuestionProblems {

    private QuestionProblems() {}

    static Problem of(QuestionRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> Problem.of(404, refusal.code(), "没有这个疑问。", "There is no such question.");
            case ALREADY_ASKED ->
                Problem.of(409, refusal.code(), "这次查看您已经提过疑问。", "You have questioned this access already.");
            case ALREADY_EXPLAINED ->
                Problem.of(409, refusal.code(), "这个疑问已经答复。", "This question has been answered already.");
            case TOO_MANY_WAITING ->
                Problem.of(
                        409,
                        refusal.code(),
                        "您有 %d 个疑问还在查，请等有了结论再提。".formatted(QuestionDecider.WAITING_MAX),
                        "%d of your questions are being looked into. Please wait until one is answered."
                                .formatted(QuestionDecider.WAITING_MAX));
            case WORDS_MISSING ->
                Problem.of(422, refusal.code(), "请写明您的疑问。", "Please say what it is.")
                        .at("/words", "请写几个字，最多 500 字。", "A few words, at most 500 characters.");
        };
    }

    /// From sixteen a ward asks for themselves.
    public static Problem guardianOnlyReads() {
        return Problem.of(
                403,
                "question.guardian-only-reads",
                "孩子已满十六周岁，疑问由本人提出。",
                "From sixteen your child asks for themselves.");
    }

    /// The access is not on the citizen's list, or no longer among the recent ones.
    public static Problem noSuchAccess() {
        return Problem.of(
                404,
                "access.unknown",
                "最近的查看记录里没有这一条。更早的请拨打 12345。",
                "There is no such access among the recent ones. For an earlier one, call 12345.");
    }
}
