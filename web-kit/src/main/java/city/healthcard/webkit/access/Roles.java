package city.healthcard.webkit.access;

import java.util.Set;

/// What a caller may be. A role comes from the `groups` claim of a token; every endpoint names the roles it admits.
public final class Roles {

    /// The information system of one medical institution; it acts for the institution of its token only.
    public static final String INSTITUTION_SYSTEM = "institution-system";

    /// A gateway trusted to act for every institution: the importer.
    public static final String INSTITUTION_GATEWAY = "institution-gateway";

    /// A clerk at the desk of one institution.
    public static final String DESK_CLERK = "desk-clerk";

    /// The first audit of an application, in the registration management centre.
    public static final String REGISTRATION_AUDITOR = "registration-auditor";

    /// The second audit of an application, in the finance department.
    public static final String FINANCE_AUDITOR = "finance-auditor";

    /// The registration centre's card office: batches and consignments.
    public static final String CARD_OFFICE = "card-office";

    /// The card maker's system.
    public static final String CARD_MAKER = "card-maker";

    /// The bank's system.
    public static final String BANK_SYSTEM = "bank-system";

    /// A teller at a branch of the bank.
    public static final String BANK_TELLER = "bank-teller";

    /// The Health Bureau: oversight, institutions, staff.
    public static final String BUREAU = "bureau";

    /// Whoever keeps the servers running.
    public static final String OPERATOR = "operator";

    /// Another service of ours, on its own behalf.
    public static final String SERVICE = "service";

    /// A person with a card, signed in with card number and password.
    public static final String CITIZEN = "citizen";

    /// A person without a card yet, signed in with application number and one-time code.
    public static final String APPLICANT = "applicant";

    /// The roles of those who sign in at the city's own door, with a token issued by card-service.
    public static final Set<String> OF_CITIZENS = Set.of(CITIZEN, APPLICANT);

    /// The roles of people and machines that the identity provider knows.
    public static final Set<String> OF_STAFF_AND_MACHINES = Set.of(
            INSTITUTION_SYSTEM,
            INSTITUTION_GATEWAY,
            DESK_CLERK,
            REGISTRATION_AUDITOR,
            FINANCE_AUDITOR,
            CARD_OFFICE,
            CARD_MAKER,
            BANK_SYSTEM,
            BANK_TELLER,
            BUREAU,
            OPERATOR,
            SERVICE);

    private Roles() {}
}
