package city.healthcard.card.refusal;

import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.blank.BlankRefusal;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.claim.ClaimRefusal;
import city.healthcard.card.disclosure.DisclosureRefusal;
import city.healthcard.card.distribution.ConsignmentRefusal;
import city.healthcard.card.inbox.InboxRefusal;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.mandate.MandateRefusal;
import city.healthcard.card.partner.PartnerRefusal;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.webhook.WebhookRefusal;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.webkit.problem.Problem;

/// Words and statuses of every refusal of this service.
public final class RefusalProblems {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;

    private RefusalProblems() {}

    /// The problem that says it.
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case CitizenRefusal citizen -> of(citizen);
            case ApplicationRefusal application -> of(application);
            case CardRefusal card -> of(card);
            case BatchRefusal batch -> of(batch);
            case ConsignmentRefusal consignment -> BankProblems.of(consignment);
            case ClaimRefusal claim -> of(claim);
            case DisclosureRefusal disclosure -> of(disclosure);
            case MandateRefusal mandate -> BankProblems.of(mandate);
            case PartnerRefusal partner -> BankProblems.of(partner);
            case InboxRefusal inbox -> BankProblems.of(inbox);
            case WebhookRefusal webhook -> BankProblems.of(webhook);
            case BlankRefusal blank -> BankProblems.of(blank);
            case UseRefusal use -> CardUseProblems.of(use);
            default -> throw new IllegalArgumentException("not a refusal of this service: " + refusal.code());
        };
    }

    private static Problem of(CitizenRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> problem(refusal, NOT_FOUND, "没有此市民的记录。", "No citizen is known by this id.");
            case ERASED -> problem(refusal, GONE, "此市民的资料已依法删除。", "This citizen's data has been erased.");
            case DECEASED -> problem(refusal, CONFLICT, "此市民已登记死亡。", "This citizen is recorded as deceased.");
            case ALREADY_APPLYING ->
                problem(
                        refusal,
                        CONFLICT,
                        "此证件已有正在办理的申请。若是他人在网上冒用此证件提交的，请持证件原件到申请窗口重新办理。",
                        "An application for this document is already open. If somebody else sent it from home,"
                                + " apply at a desk with the document itself.");
            case ALREADY_HAS_CARD ->
                problem(refusal, CONFLICT, "此市民已持有健康卡。", "This citizen already holds a health card.");
            case NOT_APPLYING ->
                problem(refusal, CONFLICT, "此市民没有正在办理的这份申请。", "That application is not this citizen's open one.");
            case NOT_THE_CARD -> problem(refusal, CONFLICT, "此市民持有的不是这张卡。", "This citizen holds another card.");
            case OTHER_PERSON ->
                problem(
                        refusal,
                        CONFLICT,
                        "更正不能换成另一个人，请撤回后重新申请。",
                        "A correction cannot name another person; withdraw it.");
            case NAME_DIFFERS ->
                problem(
                        refusal,
                        CONFLICT,
                        "此证件登记的姓名不同，请核对证件。",
                        "This document is known with another name; look at it again.");
            case MOTHERS_NUMBER ->
                problem(
                        refusal,
                        UNPROCESSABLE,
                        "不能用母亲的证件号码为新生儿登记，请使用出生医学证明。",
                        "A newborn is not registered under its mother's number; use the birth certificate.");
            case NOT_THE_HOLDER ->
                problem(refusal, CONFLICT, "出示的证件不在此市民名下。", "The document shown is none of this citizen's in force.");
            case DOCUMENT_NOT_LINKED ->
                problem(refusal, CONFLICT, "此市民名下没有这份证件。", "This citizen has no such document.");
            case DOCUMENT_SUPERSEDED ->
                problem(refusal, CONFLICT, "这份证件已换发，请使用新证件。", "Another document has taken its place; use the new one.");
            case DOCUMENT_NOT_VALID ->
                problem(refusal, UNPROCESSABLE, "证件不在有效期内。", "The document is valid no longer, or not yet.")
                        .at("/document/validUntil", "请使用有效证件。", "Use a valid document.");
            case MAIN_DOCUMENT ->
                problem(
                        refusal,
                        CONFLICT,
                        "这是登记所用的证件，不能解除；请办理换发或更正。",
                        "The citizen is registered by this document; renew or correct it instead.");
            case OTHER_KIND ->
                problem(
                        refusal,
                        UNPROCESSABLE,
                        "换发的证件须与原证件种类和签发地相同。",
                        "A renewal is of the same kind and by the same state; link another kind instead.");
            case CORRECTION_ALREADY_OPEN ->
                problem(refusal, CONFLICT, "已有更正申请等待审核。", "Another correction waits for a decision.");
            case CORRECTION_NOT_OPEN ->
                problem(refusal, CONFLICT, "没有等待审核的这份更正申请。", "That correction waits for no decision.");
            case NOTHING_TO_CORRECT -> problem(refusal, CONFLICT, "内容与现有登记相同。", "It is recorded so already.");
            case SAME_PERSON ->
                problem(refusal, CONFLICT, "提出更正的人不能自己批准。", "Whoever asks for a correction does not approve it.");
            case BORN_IN_FUTURE ->
                problem(refusal, UNPROCESSABLE, "出生日期晚于今天。", "The birth date has not come yet.")
                        .at("/birthDate", "请填写公历出生日期。", "Give the birth date by the Gregorian calendar.");
            case LEAVING_IN_FUTURE -> problem(refusal, UNPROCESSABLE, "迁出日期晚于今天。", "The day of leaving has not come.");
            case LEFT_BEFORE_BIRTH ->
                problem(refusal, UNPROCESSABLE, "迁出日期早于出生日期。", "The day of leaving is before the birth date.");
            case OTHER_DAY_OF_DEPARTURE ->
                problem(refusal, CONFLICT, "已登记另一个迁出日期。", "Another day of leaving is recorded.");
            case DIED_BEFORE_BIRTH ->
                problem(refusal, UNPROCESSABLE, "死亡日期早于出生日期。", "The day of death is before the birth date.");
            case DEATH_IN_FUTURE -> problem(refusal, UNPROCESSABLE, "死亡日期晚于今天。", "The day of death has not come yet.");
            case OTHER_DAY_OF_DEATH -> problem(refusal, CONFLICT, "已登记另一个死亡日期。", "Another day of death is recorded.");
            case MERGED ->
                problem(
                        refusal,
                        CONFLICT,
                        "该登记已并入另一登记，请使用保留的登记。",
                        "This registration was merged into another one; use the one that stays.");
            case NOT_MERGED -> problem(refusal, CONFLICT, "两份登记没有合并。", "The two registrations are not merged.");
            case MERGE_WITH_ITSELF ->
                problem(refusal, UNPROCESSABLE, "不能与自身合并。", "A registration is not merged with itself.")
                        .at("/survivor", "请填写另一份登记。", "Name the other registration.");
            case MERGE_ALREADY_OPEN ->
                problem(refusal, CONFLICT, "该登记已有合并申请等待审核。", "Another merge of this registration waits.");
            case MERGE_NOT_OPEN -> problem(refusal, CONFLICT, "没有等待审核的这份合并申请。", "That merge waits for no decision.");
            case MERGE_BY_SAME_PERSON ->
                problem(refusal, CONFLICT, "提出的人不能自己批准。", "Whoever asks for it does not approve it.");
            case MERGE_WHILE_APPLYING ->
                problem(
                        refusal,
                        CONFLICT,
                        "保留的登记有在办申请，而另一登记已有卡：请先结束申请，或换一个方向合并。",
                        "The one that stays is applying and the other carries a card:"
                                + " end the application first, or merge the other way round.");
            case STILL_IN_USE ->
                problem(
                        refusal,
                        CONFLICT,
                        "仍有在办申请或在用的卡，请先结束。",
                        "An application or a card is still in use; end it first.");
            case ERASURE_ALREADY_OPEN ->
                problem(refusal, CONFLICT, "已有删除申请等待审批。", "Another request for erasure waits for a decision.");
            case ERASURE_NOT_OPEN ->
                problem(refusal, CONFLICT, "没有等待审批的这份删除申请。", "That request for erasure waits for no decision.");
            case ERASURE_BY_SAME_PERSON ->
                problem(refusal, CONFLICT, "提出删除的人不能自己批准。", "Whoever asks for an erasure does not approve it.");
            case ERASURE_TOO_EARLY ->
                problem(
                        refusal,
                        CONFLICT,
                        "尚未到可批准删除的日期。",
                        "The first day on which this erasure may be approved has not come.");
            case ON_LEGAL_HOLD ->
                problem(refusal, CONFLICT, "依法须暂予保留，不能删除。", "The law wants this citizen's data kept for now.");
            case NOT_ON_LEGAL_HOLD ->
                problem(refusal, CONFLICT, "没有这项保留要求。", "There is no such legal hold on this citizen.");
        };
    }

    private static Problem of(ApplicationRefusal refusal) {
        return switch (refusal) {
            case NOT_SUBMITTED -> problem(refusal, NOT_FOUND, "没有这份申请。", "There is no such application.");
            case ALREADY_SUBMITTED -> problem(refusal, CONFLICT, "这份申请已提交。", "This application is already submitted.");
            case ABANDONED ->
                problem(refusal, CONFLICT, "这份申请未完成，请重新提交。", "This application was not completed; apply again.");
            case DOCUMENT_NOT_ACCEPTED ->
                problem(refusal, UNPROCESSABLE, "此类证件不能用于申请。", "This kind of document is not accepted here.")
                        .at("/applicant/document/type", "请用居民身份证等可受理的证件。", "Use a document of an accepted kind.");
            case BORN_IN_FUTURE ->
                problem(refusal, UNPROCESSABLE, "出生日期晚于今天。", "The birth date has not come yet.")
                        .at("/applicant/birthDate", "请填写公历出生日期。", "Give the birth date by the Gregorian calendar.");
            case GUARDIAN_NEEDED ->
                problem(refusal, UNPROCESSABLE, "未满规定年龄，须由监护人代办。", "An applicant of this age needs a guardian.")
                        .at("/guardian", "请填写监护人的姓名、证件和关系。", "Give the guardian's name, document and relation.");
            case GUARDIAN_IS_APPLICANT ->
                problem(refusal, UNPROCESSABLE, "监护人不能是申请人本人。", "Nobody is their own guardian.")
                        .at("/guardian/document", "请填写监护人的证件。", "Give the guardian's own document.");
            case GUARDIAN_TOO_YOUNG ->
                problem(refusal, UNPROCESSABLE, "监护人未成年。", "The guardian is not of age.")
                        .at("/guardian/document", "监护人须已成年。", "A guardian must be of age.");
            case SOCIAL_SECURITY_CARD_NEEDED ->
                problem(refusal, UNPROCESSABLE, "参保人员请填写社会保障卡号。", "The insured give their social security card.")
                        .at("/coverage/socialSecurityCard", "请填写社会保障卡卡号。", "Give the number of the card.");
            case NOT_RETURNED ->
                problem(refusal, CONFLICT, "这份申请未被退回，不能更正。", "The application was not returned for correction.");
            case CORRECTED_MEANWHILE ->
                problem(
                        refusal,
                        CONFLICT,
                        "您开始填写之后，这份申请已另行更正，本次内容未提交。请先查看申请的现状，仍需修改的，重新开始更正。",
                        "It was corrected otherwise after you began, so this was not sent."
                                + " See how the application stands now, and begin anew what is still to be corrected.");
            case OTHER_PERSON ->
                problem(
                        refusal,
                        CONFLICT,
                        "更正不能换成另一个人，请撤回后重新申请。",
                        "A correction cannot name another person; withdraw it.");
            case NOT_READY -> problem(refusal, CONFLICT, "审核或押金尚未完成。", "The audits or the deposit are not complete.");
            case NEEDS_NO_CARD ->
                problem(refusal, CONFLICT, "参保人员使用社会保障卡，不另制卡。", "The social security card serves; no card is made.");
            case IN_PRODUCTION -> problem(refusal, CONFLICT, "正在制卡，不能再办此项。", "The card is already being made.");
            case ENDED -> problem(refusal, CONFLICT, "这份申请已办结。", "This application has ended.");
            case UNKNOWN_ROUND -> problem(refusal, CONFLICT, "没有这一轮审核。", "No such round has begun.");
        };
    }

    private static Problem of(CardRefusal refusal) {
        return switch (refusal) {
            case NOT_ISSUED -> problem(refusal, NOT_FOUND, "没有这张卡。", "There is no such card.");
            case ALREADY_ISSUED -> problem(refusal, CONFLICT, "此卡已登记。", "This card is already issued.");
            case NOT_MADE -> problem(refusal, CONFLICT, "此卡尚未制成。", "This card has not been made.");
            case NOT_DELIVERED -> problem(refusal, CONFLICT, "此卡尚未交到本人手中。", "This card is not in its holder's hands.");
            case BLOCKED -> problem(refusal, CONFLICT, "此卡已挂失或停用。", "This card is blocked.");
            case OF_MERGED_HOLDER ->
                problem(
                        refusal,
                        CONFLICT,
                        "持卡人已与另一登记合并，请使用合并后保留的卡。",
                        "The holder was merged with another registration; the card of that one is used.");
            case EXPIRED -> problem(refusal, CONFLICT, "此卡已过有效期。", "This card has expired.");
            case NOT_TEMPORARY -> problem(refusal, CONFLICT, "只有临时卡可以延期。", "Only a temporary card is extended.");
            case ALREADY_EXTENDED ->
                problem(
                        refusal,
                        CONFLICT,
                        "临时卡只能延期一次，请申请正式卡。",
                        "A temporary card is extended once; please apply for a full card.");
            case NOT_RENEWABLE ->
                problem(refusal, CONFLICT, "此卡不办理换期，请申请正式卡。", "This card is not renewed; apply for a full one.");
            case NOT_IN_USE -> problem(refusal, CONFLICT, "此卡尚未启用。", "This card is not in use.");
            case NOT_CONFIRMED ->
                problem(
                        refusal,
                        CONFLICT,
                        "发卡单位未确认更长的有效期，请先到发卡单位办理。",
                        "Whoever issued this card confirms it for no longer; please go there first.");
            case BLOCKED_BY_OTHERS ->
                problem(
                        refusal,
                        CONFLICT,
                        "此卡由主管部门停用，请由其恢复。",
                        "This card was blocked by the bureau, which alone lets it work again.");
            case NOT_THE_OWN -> problem(refusal, CONFLICT, "只有本人的正式卡可以退。", "Only the holder's own card is given back.");
            case MADE_BY_OTHERS ->
                problem(
                        refusal,
                        CONFLICT,
                        "此卡由发卡单位补办，补好后再来登记新号。",
                        "Whoever issued this card replaces it; then register the new number.");
            case RENEWAL_NOT_OPEN ->
                problem(refusal, CONFLICT, "离到期还早，暂不用换期。", "Its last day is far away; renew it later.");
            case RENEWAL_OVER ->
                problem(
                        refusal,
                        CONFLICT,
                        "到期已久，请重新申请。",
                        "It expired too long ago to be renewed; please apply for a new card.");
            case ENDED -> problem(refusal, CONFLICT, "此卡已注销。", "This card has ended.");
        };
    }

    private static Problem of(BatchRefusal refusal) {
        return switch (refusal) {
            case NOT_PLANNED -> problem(refusal, NOT_FOUND, "没有这个批次。", "There is no such batch.");
            case ALREADY_PLANNED -> problem(refusal, CONFLICT, "这个批次已计划。", "This batch is already planned.");
            case NOTHING_TO_MAKE -> problem(refusal, CONFLICT, "没有等待制卡的申请。", "No application waits for a card.");
            case CARD_TWICE -> problem(refusal, UNPROCESSABLE, "同一张卡出现了两次。", "A card is named twice.");
            case UNKNOWN_CARD -> problem(refusal, UNPROCESSABLE, "批次中没有这张卡。", "A card is not in this batch.");
            case NOT_ORDERED -> problem(refusal, CONFLICT, "批次尚未交制卡厂。", "The batch has not been ordered.");
            case DOES_NOT_ADD_UP ->
                problem(
                        refusal,
                        UNPROCESSABLE,
                        "成品、废品、缺失合计与订单不符。",
                        "Made, spoiled and missing are not what was ordered.");
            case ALREADY_PRODUCED -> problem(refusal, CONFLICT, "制卡结果已报，内容不同。", "Another report was already taken.");
            case NOT_PRODUCED -> problem(refusal, CONFLICT, "制卡厂尚未回报。", "The maker has not reported.");
            case ALREADY_CONSIGNED -> problem(refusal, CONFLICT, "此卡已发往银行。", "The card is on its way to the bank.");
            case NOTHING_TO_CONSIGN ->
                problem(refusal, CONFLICT, "批次中没有要发往此处的卡。", "No card of the batch waits for this destination.");
        };
    }

    private static Problem of(ClaimRefusal refusal) {
        return switch (refusal) {
            case TAKEN -> problem(refusal, CONFLICT, "此号码已属于他人。", "This number belongs to somebody else.");
        };
    }

    private static Problem of(DisclosureRefusal refusal) {
        return switch (refusal) {
            case ABOUT_NOBODY -> problem(refusal, UNPROCESSABLE, "请至少给出一位市民。", "Name at least one citizen.");
        };
    }

    private static Problem problem(Refusal refusal, int status, String zh, String en) {
        return Problem.of(status, refusal.code(), zh, en);
    }
}
