package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedNoteTest {

    // The example of golang.org/x/mod/sumdb/note, from which C2SP signed-note was made.
    private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey key = new SigningKey("PeterNeumann", seed());

    @Test
    void signs_the_published_example_byte_for_byte() {
        assertThat(SignedNote.sign(TEXT, key)).isEqualTo(NOTE);
        assertThat(key.verifierKey()).hasToString(VERIFIER_KEY);
    }

    @Test
    void opens_the_published_examples() {
        assertThat(SignedNote.open(NOTE, VerifierKey.parse(VERIFIER_KEY))).contains(TEXT);
        var c2sp = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2O"
                + "NncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        var c2spKey = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(SignedNote.open(c2sp, c2spKey)).contains("This is an example message.\n");
    }

    @Test
    void other_signatures_are_ignored_and_a_false_one_is_not() {
        var witness = new SigningKey("witness.example", new byte[32]);
        var line = SignedNote.sign(TEXT, witness).substring(TEXT.length() + 1);
        var both = NOTE + line;
        assertThat(SignedNote.open(both, key.verifierKey())).contains(TEXT);
        assertThat(SignedNote.open(both, witness.verifierKey())).contains(TEXT);
        assertThat(SignedNote.open(NOTE, witness.verifierKey())).isEmpty();
        var falseLine = SignedNote.sign("other\n", key).substring("other\n".length() + 1);
        assertThat(SignedNote.open(NOTE + falseLine, key.verifierKey())).isEmpty();
        assertThat(SignedNote.open(NOTE + "not a signature\n", key.verifierKey()))
                .isEmpty();
    }

    @Test
    void not_one_character_can_be_changed() {
        for (var i = 0; i < NOTE.length(); i++) {
            var changed = new StringBuilder(NOTE);
            changed.setCharAt(i, NOTE.charAt(i) == 'x' ? 'y' : 'x');
            assertThat(SignedNote.open(changed.toString(), key.verifierKey())).isEmpty();
        }
    }

    @Test
    void a_signature_has_one_spelling() {
        assertThat(SignedNote.open(NOTE.replace("wJnAM=", "wJnAN="), key.verifierKey()))
                .isEmpty();
    }

    @Test
    void text_with_control_characters_or_without_an_end_is_not_signed() {
        assertThatThrownBy(() -> SignedNote.sign("no end", key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.sign("a\tb\n", key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verifier_key_with_a_wrong_id_or_name_is_refused() {
        for (var text : new String[] {
            VERIFIER_KEY.replace("c74f", "c74e"), VERIFIER_KEY.replace("Peter", "Petra"), "PeterNeumann", "a+b+c"
        }) {
            assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SigningKey("a b", new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_is_read_as_it_was_signed_and_not_from_another_text() {
        var checkpoint = new Checkpoint("healthcard.city/records", 7, MerkleTree.emptyRoot());
        var signed = checkpoint.sign(key);
        assertThat(signed).startsWith("healthcard.city/records\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ");
        assertThat(Checkpoint.open(signed, key.verifierKey()))
                .hasValueSatisfying(
                        read -> assertThat(read).usingRecursiveComparison().isEqualTo(checkpoint));
        assertThat(Checkpoint.open(NOTE, key.verifierKey())).isEmpty();
        assertThat(Checkpoint.open(signed(signed, "\n7\n", "\n07\n"), key.verifierKey()))
                .isEmpty();
    }

    private String signed(String note, String from, String to) {
        return SignedNote.sign(note.substring(0, note.indexOf("\n\n") + 1).replace(from, to), key);
    }

    private static byte[] seed() {
        var bytes = Base64.getDecoder().decode(SEED);
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
}
