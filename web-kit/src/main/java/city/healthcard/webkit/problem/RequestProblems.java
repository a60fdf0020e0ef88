package city.healthcard.webkit.problem;

import com.fasterxml.jackson.core.JacksonException;

/// The problems that every service answers alike, before or beside its own rules.
public final class RequestProblems {

    private RequestProblems() {}

    /// Nobody is signed in, or the token is not (or no longer) good.
    public static Problem unauthenticated() {
        return Problem.of(401, "access.unauthenticated", "请先登录，或重新获取访问令牌。", "Sign in, or obtain a new access token.");
    }

    /// Somebody is signed in who may not do this.
    public static Problem forbidden() {
        return Problem.of(403, "access.forbidden", "您的身份没有这项操作的权限。", "Your role does not permit this operation.");
    }

    /// A page of another site made the browser send this.
    public static Problem crossSite() {
        return Problem.of(
                403,
                "access.cross-site",
                "此请求来自其他网站，已拒绝。请从本站页面操作。",
                "This request came from another site and was refused. Use the pages of this site.");
    }

    /// No such address.
    public static Problem notFound() {
        return Problem.of(404, "request.not-found", "没有这个地址，或记录不存在。", "There is no such address or record.");
    }

    /// The address exists, the method does not.
    public static Problem methodNotAllowed() {
        return Problem.of(405, "request.method", "此地址不支持该请求方法。", "This address does not offer that method; see Allow.");
    }

    /// None of the accepted formats can be made.
    public static Problem notAcceptable() {
        return Problem.of(
                406, "request.accept", "没有 Accept 所要的格式。", "None of the formats in Accept can be produced here.");
    }

    /// The body has a format that is not read here.
    public static Problem unsupportedMediaType() {
        return Problem.of(
                415,
                "request.media-type",
                "请按接口说明使用 Content-Type（通常为 application/json）。",
                "Send the Content-Type that the API describes, usually application/json.");
    }

    /// The body is compressed or in a character set that is not read here.
    public static Problem unsupportedEncoding() {
        return Problem.of(
                415, "request.encoding", "请求内容须为未压缩的 UTF-8。", "The body must be UTF-8 and must not be compressed.");
    }

    /// The body is larger than this address takes.
    public static Problem tooLarge() {
        return Problem.of(413, "request.too-large", "请求内容超过此地址的上限。", "The body is larger than this address accepts.");
    }

    /// The body is not JSON.
    public static Problem malformed() {
        return Problem.of(
                400, "request.malformed", "请求内容不是有效的 UTF-8 编码 JSON。", "The body is not well-formed JSON in UTF-8.");
    }

    /// The body is JSON of another shape.
    public static Problem shape() {
        return Problem.of(
                400,
                "request.shape",
                "请求内容与接口说明的结构不符，见 errors。",
                "The body does not have the shape that the API describes; see errors.");
    }

    /// What is wrong with JSON that a resource reads itself, such as the lines of a batch.
    public static Problem of(JacksonException exception) {
        return JsonFaults.problem(exception);
    }

    /// A parameter is not of its type.
    public static Problem parameter() {
        return Problem.of(
                400, "request.parameter", "请求参数的写法不符合要求，见 errors。", "A parameter is not as expected; see errors.");
    }

    /// Values are of the right shape and break a rule that needs no record.
    public static Problem invalid() {
        return Problem.of(422, "request.invalid", "有内容需要更正，见 errors。", "Some values need to be corrected; see errors.");
    }

    /// Something we depend on does not answer; trying again is right.
    public static Problem unavailable() {
        return Problem.of(
                503,
                "service.unavailable",
                "服务暂时不可用，请稍后重试；重复提交不会重复办理。",
                "Not available at the moment. Try again shortly; with the same Idempotency-Key nothing is done twice.");
    }

    /// Something unexpected; the trace id is all that is said.
    public static Problem unexpected() {
        return Problem.of(
                500,
                "service.failure",
                "服务出现故障，我们已记录。请稍后重试，或提供 traceId 联系我们。",
                "Something broke on our side and was recorded. Try again later, or contact us with the traceId.");
    }
}
