package city.healthcard.audit.api;

import city.healthcard.audit.accessalert.AlertRefusal;
import city.healthcard.audit.accesscase.CaseRefusal;
import city.healthcard.audit.institution.InstitutionRefusal;
import city.healthcard.audit.review.ReviewRefusal;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.webkit.problem.Problem;

/// Every refusal of this service in words.
public final class AuditProblems {

    private AuditProblems() {}

    /// Why a review does not do what is asked.
    public static Problem of(ReviewRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> problem(404, refusal, "没有这份申请的审核记录。", "There is no review of such an application.");
            case SAME_PERSON ->
                problem(
                        409,
                        refusal,
                        "初审与复核须由两人分别办理，您已办理过初审。",
                        "Two different people audit an application, and you were the first.");
            case DEPOSIT_OPEN ->
                problem(
                        409,
                        refusal,
                        "押金尚未缴纳或免除，暂不能复核。",
                        "The deposit is neither paid nor waived; finance cannot decide yet.");
            case REGISTRATION_OPEN ->
                problem(409, refusal, "登记管理中心尚未完成初审。", "The registration centre has not decided yet.");
            case ALREADY_DECIDED ->
                problem(409, refusal, "本阶段已有审核结论，不能更改。", "This stage has been decided and cannot be changed.");
            case NOT_WAITING ->
                problem(409, refusal, "该申请目前不在本阶段等待审核。", "The application does not wait for this stage now.");
            case ANOTHER_ROUND ->
                problem(
                        409,
                        refusal,
                        "申请人已更正申请，请按最新内容审核。",
                        "The applicant has corrected the application; please look at it as it is now.");
            case HELD_BY_ANOTHER -> problem(409, refusal, "该申请正由另一位审核人员办理。", "Another auditor holds this review.");
            case NOT_HELD ->
                problem(
                        409,
                        refusal,
                        "该申请目前无人办理，请先领取再转交。",
                        "Nobody holds this review; take it up before you hand it over.");
            case REASON_MISSING ->
                problem(422, refusal, "退回或驳回须选择原因。", "A return or a rejection needs at least one reason.")
                        .at("/reasons", "至少一个原因代码", "at least one reason code");
            case REASON_UNWANTED ->
                problem(422, refusal, "通过时无须填写原因。", "An approval has no reasons.")
                        .at("/reasons", "留空", "leave this out");
            case NOTE_MISSING ->
                problem(422, refusal, "选择“其他原因”时请填写说明。", "The reason “other” needs a note.")
                        .at("/note", "说明文字", "a few words");
            case WITHDRAWN -> problem(409, refusal, "申请人已撤回申请。", "The applicant has withdrawn the application.");
        };
    }

    /// Why an access alert does not do what is asked.
    public static Problem of(AlertRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN, WITHIN_LIMIT -> problem(404, refusal, "没有这条预警。", "There is no such alert.");
            case NOT_HELD ->
                problem(409, refusal, "请先领取，再结案。", "Take the alert up first; another holds it, or nobody does.");
            case ALREADY_CLOSED -> problem(409, refusal, "该预警已经结案，不能更改。", "The alert is closed and cannot be changed.");
        };
    }

    /// Why a case does not do what is asked.
    public static Problem of(CaseRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> problem(404, refusal, "没有这个疑问。", "There is no such case.");
            case OWN_ACCESS ->
                problem(
                        409,
                        refusal,
                        "这次查看由您本人发起，须由另一人查办。",
                        "This access was your own; somebody else has to look into it.");
            case NOT_HELD ->
                problem(409, refusal, "请先领取，再答复。", "Take the case up first; another holds it, or nobody does.");
            case ALREADY_CLOSED -> problem(409, refusal, "该疑问已经答复，不能更改。", "The case is closed and cannot be changed.");
        };
    }

    static Problem of(InstitutionRefusal refusal) {
        return switch (refusal) {
            case UNREGISTERED -> unregistered();
        };
    }

    /// Nobody of that name works at the stage.
    public static Problem unknownColleague() {
        return Problem.of(422, "staff.unknown", "该人员不在本阶段的审核员名单中。", "No auditor of this stage is known under that id.")
                .at("/to", "本阶段审核员的编号", "the id of an auditor of this stage");
    }

    /// The review has moved since it was chosen.
    static Problem changedReview() {
        return Problem.of(
                409,
                "review.changed",
                "选中之后该申请已有变化，请重新查看。",
                "The review has changed since you chose it; please look at it again.");
    }

    /// A review is chosen twice.
    static Problem repeatedReview() {
        return Problem.of(422, "review.chosen-twice", "同一份申请选择了两次。", "A review is chosen twice.")
                .at("/reviews", "每份申请一次", "each application once");
    }

    /// More are chosen than the policy lets be approved together.
    public static Problem tooManyReviews(int countMax) {
        return Problem.of(422, "review.too-many", "一次选择的申请过多。", "Too many reviews are chosen at once.")
                .at("/reviews", "最多 " + countMax + " 份", "at most " + countMax);
    }

    /// The citizen is erased.
    public static Problem erasedReview() {
        return Problem.of(
                410,
                "review.erased",
                "申请人的资料已按规定删除，不能再办理。",
                "The applicant's data have been erased; nothing more can be decided.");
    }

    /// No such review.
    public static Problem unknownReview() {
        return of(ReviewRefusal.UNKNOWN);
    }

    static Problem unknownRoll() {
        return Problem.of(404, "roll.unknown", "没有这一天的查阅总册。", "There is no roll of such a day.");
    }

    static Problem noAccess() {
        return Problem.of(404, "roll.no-access", "截至昨天，您的档案还没有被查看过。", "Until yesterday nobody had read your file.");
    }

    static Problem unregistered() {
        return problem(
                404, InstitutionRefusal.UNREGISTERED, "名册中没有这家机构。", "The register does not name such an institution.");
    }

    /// Nobody has heard of such a merge.
    static Problem noSuchMerge() {
        return Problem.of(404, "merge.unknown", "没有这次合并。", "There is no such merge.");
    }

    private static Problem problem(int status, Refusal refusal, String zh, String en) {
        return Problem.of(status, refusal.code(), zh, en);
    }
}
