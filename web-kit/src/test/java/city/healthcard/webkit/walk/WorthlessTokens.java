package city.healthcard.webkit.walk;

import city.healthcard.webkit.access.Roles;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Tokens that name every role there is and must open nothing.
final class WorthlessTokens {

    private static final Set<String> EVERY_ROLE = everyRole();

    private WorthlessTokens() {}

    private static Set<String> everyRole() {
        var roles = new HashSet<>(Roles.OF_STAFF_AND_MACHINES);
        roles.addAll(Roles.OF_CITIZENS);
        return roles;
    }

    /// By what is wrong with them.
    static Map<String, String> all() {
        return Map.of(
                "an expired token of the staff", TokenIssuers.expiredStaff("walker", EVERY_ROLE),
                "an expired token of a citizen", TokenIssuers.expiredCitizen("walker", EVERY_ROLE),
                "a forged token of the staff", TokenIssuers.forgedStaff("walker", EVERY_ROLE),
                "a forged token of a citizen", TokenIssuers.forgedCitizen("walker", EVERY_ROLE),
                "a token of another issuer", TokenIssuers.stranger("walker", EVERY_ROLE),
                "no token at all", "e30.e30.e30");
    }
}
