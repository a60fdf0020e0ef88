package city.healthcard.webkit.page;

import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Text;
import java.util.Set;

/// A page that the navigation names.
///
/// @param path where it is
/// @param name what it is called
/// @param roles who finds it in the navigation; empty means everybody who has not signed in as staff
record Place(String path, Text name, Set<String> roles) {

    static final Place HOME = new Place("/card/", new Text("首页", "Home"), Set.of());
    static final Place TRACK = new Place("/card/track", new Text("办理进度", "Track an application"), Set.of());
    static final Place FILE = new Place("/records/", new Text("我的健康档案", "My health file"), Roles.OF_CITIZENS);
    static final Place ACCESSES = new Place("/records/accesses", new Text("谁看过", "Who read it"), Set.of(Roles.CITIZEN));
    static final Place WARDS = new Place("/records/wards", new Text("被监护人", "My wards"), Set.of(Roles.CITIZEN));
    static final Place MY_CARD = new Place("/card/my-card", new Text("我的健康卡", "My card"), Set.of(Roles.CITIZEN));
    static final Place TEMPORARY_CARD =
            new Place("/card/temporary-card", new Text("首诊临时卡", "Temporary card"), Set.of(Roles.DESK_CLERK));
    static final Place APPLICATION_DESK =
            new Place("/card/application-desk", new Text("窗口申请", "Take an application"), Set.of(Roles.DESK_CLERK));
    static final Place CARD_DESK = new Place(
            "/card/card-desk",
            new Text("持卡人服务", "Holders’ desk"),
            Set.of(Roles.DESK_CLERK, Roles.BANK_TELLER, Roles.CARD_OFFICE));
    static final Place VERIFY = new Place("/card/verify", new Text("核验健康卡", "Verify a card"), Set.of(Roles.DESK_CLERK));
    static final Place REVIEWS = new Place(
            "/audit/",
            new Text("审核工作台", "Reviews"),
            Set.of(Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR, Roles.BUREAU));
    static final Place INSTITUTIONS =
            new Place("/audit/institutions", new Text("医疗机构", "Institutions"), Set.of(Roles.BUREAU));
    static final Place OVERSIGHT = new Place("/audit/oversight", new Text("审核时效", "Audit times"), Set.of(Roles.BUREAU));
    static final Place DISTRICTS = new Place("/audit/districts", new Text("各区办卡", "Where to apply"), Set.of());
    static final Place DUPLICATES = new Place(
            "/card/duplicates", new Text("重复登记", "Registered twice"), Set.of(Roles.REGISTRATION_AUDITOR, Roles.BUREAU));
    static final Place CORRECTION_DESK =
            new Place("/card/correction-desk", new Text("申请更正", "Ask for a correction"), Set.of(Roles.DESK_CLERK));
    static final Place CORRECTIONS = new Place(
            "/card/corrections", new Text("待审更正", "Corrections"), Set.of(Roles.REGISTRATION_AUDITOR, Roles.BUREAU));
    static final Place DEPARTURES =
            new Place("/card/departures", new Text("死亡与迁出", "Deaths and departures"), Set.of(Roles.BUREAU));
    static final Place BATCHES = new Place(
            "/card/batches", new Text("制卡批次", "Batches"), Set.of(Roles.CARD_OFFICE, Roles.CARD_MAKER, Roles.BUREAU));
    static final Place PARCELS =
            new Place("/card/consignments", new Text("发卡包裹", "Parcels"), Set.of(Roles.CARD_OFFICE, Roles.BUREAU));
    static final Place PARTNERS = new Place("/card/partners", new Text("合作单位回调", "Webhooks"), Set.of(Roles.BUREAU));
    static final Place DESK = new Place("/records/desk", new Text("查看健康档案", "Read a file"), Set.of(Roles.DESK_CLERK));
    static final Place POSTS = new Place("/records/posts", new Text("提交情况", "Our posts"), Set.of(Roles.DESK_CLERK));
    static final Place POST_QUALITY =
            new Place("/records/posts/quality", new Text("提交质量", "Quality of posts"), Set.of(Roles.BUREAU));
    static final Place BREAK_GLASS =
            new Place("/records/break-glass", new Text("复核紧急调阅", "Emergency accesses"), Set.of(Roles.BUREAU));
    static final Place ACCESS_CASES =
            new Place("/audit/access-cases", new Text("查看疑问", "Questioned accesses"), Set.of(Roles.BUREAU));
    static final Place ACCESS_ALERTS =
            new Place("/audit/access-alerts", new Text("查看预警", "Access alerts"), Set.of(Roles.BUREAU));
    static final Place BRANCH = new Place("/card/branch", new Text("网点柜台", "Branch desk"), Set.of(Roles.BANK_TELLER));

    boolean isFor(Set<String> reader) {
        return roles.isEmpty()
                ? reader.stream().noneMatch(Roles.OF_STAFF_AND_MACHINES::contains)
                : roles.stream().anyMatch(reader::contains);
    }
}
