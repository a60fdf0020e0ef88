package city.healthcard.webkit.problem;

/// What a status says in plain words.
final class Titles {

    private Titles() {}

    static Text of(int status) {
        return switch (status) {
            case 400 -> new Text("请求无法读懂", "The request cannot be read");
            case 401 -> new Text("请先登录", "Sign in first");
            case 403 -> new Text("没有权限", "Not permitted");
            case 404 -> new Text("没有找到", "Not found");
            case 405 -> new Text("此地址不支持该操作", "This address does not offer that method");
            case 406 -> new Text("没有所要的格式", "Not available in the format asked for");
            case 409 -> new Text("与已有记录不符", "In conflict with what is recorded");
            case 410 -> new Text("已不再提供", "No longer offered");
            case 412 -> new Text("内容已被他人更改", "Changed by someone else meanwhile");
            case 413 -> new Text("内容过大", "Too large");
            case 415 -> new Text("不支持的格式", "A format we do not read");
            case 422 -> new Text("内容与要求不符", "The content is not as required");
            case 423 -> new Text("暂时锁定", "Locked for now");
            case 428 -> new Text("缺少必要的前提条件", "A precondition is required");
            case 429 -> new Text("请求过于频繁", "Too many requests");
            case 503 -> new Text("服务暂时不可用", "Not available at the moment");
            default ->
                status >= 500
                        ? new Text("服务出现故障", "Something broke on our side")
                        : new Text("请求未能完成", "The request was not done");
        };
    }
}
