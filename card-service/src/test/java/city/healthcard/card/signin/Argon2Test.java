package city.healthcard.card.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Argon2Test {

    private static final byte[] PEPPER = "a pepper of the key vault".getBytes(UTF_8);
    private static final byte[] SALT = "sixteen bytes !!".getBytes(UTF_8);

    @Test
    void the_same_password_has_the_same_hash_under_the_same_salt_and_pepper() {
        assertThat(hash(PEPPER, "鹭江夜泊-2026", SALT)).isEqualTo(hash(PEPPER, "鹭江夜泊-2026", SALT));
    }

    @Test
    void another_password_salt_or_pepper_makes_another_hash() {
        var hash = hash(PEPPER, "鹭江夜泊-2026", SALT);
        assertThat(hash(PEPPER, "鹭江夜泊-2027", SALT)).isNotEqualTo(hash);
        assertThat(hash(SALT, "鹭江夜泊-2026", SALT)).isNotEqualTo(hash);
        assertThat(hash(PEPPER, "鹭江夜泊-2026", PEPPER)).isNotEqualTo(hash);
    }

    @Test
    void a_full_width_keyboard_types_the_same_password() {
        assertThat(hash(PEPPER, "ａｂｃ－２０２６", SALT)).isEqualTo(hash(PEPPER, "abc-2026", SALT));
    }

    private static byte[] hash(byte[] pepper, String password, byte[] salt) {
        return new Argon2(64, 1).hash(pepper, password, salt);
    }
}
