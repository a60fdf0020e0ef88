package city.healthcard.webkit.access;

import city.healthcard.webkit.problem.Problem;

/// Why somebody may not come in, beyond "sign in first" and "not your role".
final class AccessProblems {

    private AccessProblems() {}

    /// The token is good; the card it was issued for is not, any more.
    static Problem cardNotUsable() {
        return Problem.of(
                401,
                "access.card-not-usable",
                "此卡目前不能使用。如卡片遗失或有疑问，请联系发卡网点。",
                "This card cannot be used at present. If it was lost, or if in doubt, please contact your branch.");
    }

    /// The staff's login came back without what it was sent for: too late, twice, or from a forged link.
    static Problem loginNotFinished() {
        return Problem.of(
                401, "access.login-not-finished", "登录没有完成，请重新登录。", "The login was not finished. Please sign in again.");
    }
}
