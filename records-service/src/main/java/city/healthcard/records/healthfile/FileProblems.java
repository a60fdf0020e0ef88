package city.healthcard.records.healthfile;

import city.healthcard.webkit.problem.Problem;

/// Why a file or a visit is not shown.
public final class FileProblems {

    private FileProblems() {}

    /// The citizen asked for erasure: kept, not read.
    public static Problem restricted() {
        return Problem.of(
                403,
                "file.restricted",
                "该市民已申请删除个人信息，档案依法封存，不提供查看。",
                "The citizen has asked for erasure; the file is kept as the law asks and read by nobody.");
    }

    /// Nobody has heard of the card, or it is blocked.
    public static Problem noSuchCard() {
        return Problem.of(404, "card.unknown", "没有这张健康卡，或该卡已停用。", "There is no such card, or it is blocked.");
    }

    /// No such visit in this file, or no longer.
    public static Problem noSuchVisit() {
        return Problem.of(404, "visit.unknown", "档案中没有这条就诊记录。", "There is no such visit in the file.");
    }

    /// No such visit in the file as far as it is open.
    public static Problem noSuchVisitIn(HealthFile file) {
        return file.sealed() ? noSuchVisitInSealed() : noSuchVisit();
    }

    /// Where something is sealed the answer says so, for a visit that exists as for one that does not.
    public static Problem noSuchVisitInSealed() {
        return Problem.of(
                404,
                "visit.unknown-or-sealed",
                "档案中没有这条就诊记录，或该记录已封存。",
                "There is no such visit in the file, or it is sealed.");
    }

    /// The page asked for follows a visit that is not in the file.
    public static Problem noSuchPlace() {
        return Problem.of(400, "request.parameter", "请求参数的写法不符合要求，见 errors。", "A parameter is not as expected.")
                .inParameter("before", "应为上一页答复中的 before。", "Expected here: `before` of the page before.");
    }
}
