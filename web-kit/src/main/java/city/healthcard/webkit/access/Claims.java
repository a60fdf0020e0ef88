package city.healthcard.webkit.access;

/// The names of the claims our tokens carry besides the registered ones.
public final class Claims {

    /// The code of the medical institution, such as `35020001`.
    public static final String INSTITUTION = "institution";

    /// The branch of the bank, such as `350203-01`.
    public static final String BRANCH = "branch";

    /// The district, a six-digit code such as `350203`.
    public static final String DISTRICT = "district";

    /// The citizen's pseudonymous id, a UUID.
    public static final String CITIZEN = "citizen";

    /// The card's id, a UUID.
    public static final String CARD = "card";

    /// How a citizen signed in, such as `password` or `code`.
    public static final String HOW = "how";

    /// The application's id, for an applicant.
    public static final String APPLICATION = "application";

    private Claims() {}
}
