package city.healthcard.payment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.healthcard.payment.money.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepositPolicyTest {

    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);

    private final DepositTerms old = terms("2008-1", LocalDate.of(2008, 1, 1), 1000);
    private final DepositTerms fresh = terms("2027-1", CHANGE, 1500);
    private final DepositPolicy policy = new DepositPolicy(List.of(fresh, old));

    @Test
    void terms_hold_from_their_first_day_until_the_day_before_the_next() {
        assertThat(policy.on(LocalDate.of(2008, 1, 1))).isEqualTo(old);
        assertThat(policy.on(CHANGE.minusDays(1))).isEqualTo(old);
        assertThat(policy.on(CHANGE)).isEqualTo(fresh);
    }

    @Test
    void before_the_first_terms_there_are_none() {
        assertThatIllegalStateException().isThrownBy(() -> policy.on(LocalDate.of(2007, 12, 31)));
    }

    @Test
    void two_terms_cannot_begin_on_one_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepositPolicy(List.of(fresh, terms("2027-2", CHANGE, 1))));
    }

    @Test
    void an_amount_is_never_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fen(3).minus(new Fen(4)));
        assertThat(new Fen(3).plus(new Fen(4))).isEqualTo(new Fen(7)).isGreaterThan(new Fen(6));
    }

    private static DepositTerms terms(String version, LocalDate from, long fen) {
        return new DepositTerms(version, from, new Fen(fen), true, Set.of(), Set.of());
    }
}
