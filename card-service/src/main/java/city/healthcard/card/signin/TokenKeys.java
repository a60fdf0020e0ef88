package city.healthcard.card.signin;

import city.healthcard.eventsourcing.key.KeyVault;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The RSA keys that sign citizens' tokens: made once, shared by all processes of this service, kept in the database
/// with their private half sealed by a secret of the key vault.
@Singleton
class TokenKeys {

    private static final int BITS = 2048;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Pool pool;
    private final InstantSource clock;
    private final SecretKeySpec seal;
    private volatile List<TokenKey> loaded = List.of();

    /// A key pair.
    ///
    /// @param kid its name in tokens and in the key set
    record TokenKey(String kid, RSAPublicKey open, PrivateKey secret) {}

    TokenKeys(Pool pool, KeyVault vault, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
        this.seal = new SecretKeySpec(vault.secret("citizen-tokens"), "AES");
    }

    void warm(@Observes StartupEvent start) {
        all().subscribe().with(_ -> {}, _ -> {});
    }

    /// All keys whose tokens are good; the first one signs.
    Uni<List<TokenKey>> all() {
        return loaded.isEmpty()
                ? loadOrMake().invoke(found -> loaded = found)
                : Uni.createFrom().item(loaded);
    }

    private Uni<List<TokenKey>> loadOrMake() {
        return load().chain(found ->
                found.isEmpty() ? make().chain(this::load) : Uni.createFrom().item(found));
    }

    private Uni<List<TokenKey>> load() {
        return pool.preparedQuery(Sql.read("token-keys")).execute().map(rows -> {
            var found = new ArrayList<TokenKey>();
            rows.forEach(row -> found.add(opened(row)));
            return List.copyOf(found);
        });
    }

    /// Two processes may both find none; the statement keeps the first.
    private Uni<Void> make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            var pair = generator.generateKeyPair();
            var kid = UUID.randomUUID().toString();
            var sealed = sealed(kid, pair.getPrivate().getEncoded());
            return pool.preparedQuery(Sql.read("keep-token-key"))
                    .execute(Tuple.of(
                            kid,
                            Buffer.buffer(pair.getPublic().getEncoded()),
                            Buffer.buffer(sealed),
                            clock.instant().atOffset(ZoneOffset.UTC)))
                    .replaceWithVoid();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private TokenKey opened(Row row) {
        try {
            var kid = row.getString("kid");
            var sealed = row.getBuffer("sealed").getBytes();
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), kid);
            var pkcs8 = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            var rsa = KeyFactory.getInstance("RSA");
            return new TokenKey(
                    kid,
                    (RSAPublicKey) rsa.generatePublic(
                            new X509EncodedKeySpec(row.getBuffer("public_key").getBytes())),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a token key cannot be opened with the vault's secret", broken);
        }
    }

    private byte[] sealed(String kid, byte[] plain) throws GeneralSecurityException {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, kid).doFinal(plain);
        var sealed = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
        System.arraycopy(ciphertext, 0, sealed, NONCE_BYTES, ciphertext.length);
        return sealed;
    }

    private Cipher cipher(int mode, byte[] nonce, String kid) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, seal, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
