package city.healthcard.card.signin;

import city.healthcard.card.policy.PasswordRules.Weakness;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;

/// What is said to somebody who could not sign in; the same for a card nobody has and for a wrong password.
final class SignInProblems {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private SignInProblems() {}

    static Problem refused() {
        return Problem.of(UNAUTHORIZED, "session.refused", "卡号或密码不正确。", "The card number or the password is wrong.");
    }

    static Problem throttled() {
        return Problem.of(TOO_MANY, "session.throttled", "尝试次数过多，请 15 分钟后再试。", "Too many attempts; try in 15 minutes.");
    }

    static Problem codeNeeded() {
        return Problem.of(
                UNAUTHORIZED,
                "session.code-needed",
                "为保护所有持卡人，登录另需短信验证码，已发送至登记的手机。",
                "To protect all holders a one-time code is needed too; it was sent to the registered telephone.");
    }

    static Problem applicantCodeNeeded() {
        return Problem.of(
                UNAUTHORIZED,
                "session.code-needed",
                "验证码已发送至申请时填写的手机，5 分钟内有效。",
                "A code was sent to the telephone given in the application; it is good for five minutes.");
    }

    static Problem applicantRefused() {
        return Problem.of(
                UNAUTHORIZED,
                "session.refused",
                "申请编号或验证码不正确，或验证码已过期。",
                "The application number or the code is wrong, or the code has ended.");
    }

    static Problem activationRefused() {
        return Problem.of(
                UNPROCESSABLE,
                "activation.refused",
                "所填信息与发卡记录不符，或此卡已激活。",
                "What was given is not as recorded at the hand-over, or the card is active already.");
    }

    static Problem notTracked() {
        return Problem.of(
                NOT_FOUND,
                "application.not-tracked",
                "没有找到与所填编号和证件相符的申请。",
                "No application has this number and this document.");
    }

    static Problem weak(Weakness weakness) {
        var invalid = RequestProblems.invalid();
        return switch (weakness) {
            case TOO_SHORT -> invalid.at("/password", "密码太短。", "The password is too short.");
            case TOO_LONG -> invalid.at("/password", "密码太长。", "The password is too long.");
            case TOO_SIMPLE -> invalid.at("/password", "密码太容易猜到，请换用更多不同的字符。", "Too easy to guess; vary it more.");
            case PRINTED_ELSEWHERE ->
                invalid.at("/password", "请勿使用证件、卡或手机上的号码。", "Do not use a number that is printed elsewhere.");
        };
    }
}
