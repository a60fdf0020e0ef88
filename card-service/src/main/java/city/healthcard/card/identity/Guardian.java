package city.healthcard.card.identity;

/// Who acts for a person that may not yet act alone.
public record Guardian(PersonName name, IdentityDocument document, Relation relation) {

    /// What the guardian is to the person.
    public enum Relation {
        /// 父亲.
        FATHER,
        /// 母亲.
        MOTHER,
        /// 祖父母、外祖父母.
        GRANDPARENT,
        /// 兄姐.
        SIBLING,
        /// 其他监护人, shown by a court's or a committee's paper.
        OTHER
    }

    /// Never who.
    @Override
    public String toString() {
        return "Guardian[" + relation + ']';
    }
}
