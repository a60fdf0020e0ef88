package city.healthcard.card.draft;

import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.DocumentTable.Words;
import city.healthcard.card.policy.CardPolicy;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.webkit.problem.Text;
import java.util.List;

/// Something that an applicant may choose.
///
/// @param value as it is sent
public record Option(String value, Text label) {

    private static final List<Option> WHO =
            List.of(of("self", "为我自己", "For myself"), of("child", "为我的孩子（未满 16 周岁）", "For my child, under 16"));
    private static final List<Option> SEXES =
            List.of(of("female", "女", "Female"), of("male", "男", "Male"), of("unspecified", "未说明", "Not stated"));
    private static final List<Option> RELATIONS = List.of(
            of("mother", "母亲", "Mother"),
            of("father", "父亲", "Father"),
            of("grandparent", "祖父母、外祖父母", "Grandparent"),
            of("sibling", "兄姐", "Brother or sister"),
            of("other", "其他监护人", "Another guardian"));
    private static final List<Option> COVERAGES = List.of(
            of("insured", "已参保，用社会保障卡作健康卡", "Insured: my social security card is the card"),
            of("uninsured", "未参保，制发新卡，押金 10 元", "Not insured: a new card, with a deposit of CNY 10"));
    private static final List<Option> METHODS = List.of(
            of("branch", "到邮政储蓄银行网点领取", "I collect it at a branch of the Postal Savings Bank"),
            of("mail", "挂号邮寄", "By registered mail"));

    /// What may be chosen in a field; nothing where something is typed.
    public static List<Option> of(
            Question question, String field, DocumentTable table, CardPolicy policy, OnlineApplicationPolicy online) {
        return switch (question) {
            case WHO -> WHO;
            case BIRTH -> field.equals("sex") ? SEXES : List.of();
            case GUARDIAN -> field.equals("relation") ? RELATIONS : List.of();
            case COVERAGE -> COVERAGES;
            case DELIVERY -> METHODS;
            case BRANCH -> of(online.branches());
            case DISTRICT -> of(online.districts());
            case DOCUMENT_TYPE -> documents(table, policy);
            case GUARDIAN_DOCUMENT, MOTHER -> field.equals("type") ? documents(table, policy) : List.of();
            case PHONE, DOCUMENT, NAME, SOCIAL_SECURITY_CARD, ADDRESS, PHOTO, SCAN -> List.of();
        };
    }

    /// What an answer is called: the option's name, or the very words where something was typed.
    public static Text name(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> new Text(value, value));
    }

    private static List<Option> documents(DocumentTable table, CardPolicy policy) {
        return table.kinds().stream()
                .filter(kind -> policy.acceptedDocuments().contains(kind.type()))
                .map(kind -> of(kind.code(), kind.name()))
                .toList();
    }

    private static List<Option> of(List<OnlineApplicationPolicy.Choice> choices) {
        return choices.stream().map(it -> of(it.code(), it.name())).toList();
    }

    private static Option of(String value, Words words) {
        return of(value, words.zh(), words.en());
    }

    private static Option of(String value, String zh, String en) {
        return new Option(value, new Text(zh, en));
    }
}
