package city.healthcard.localstack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Optional;

/// The realm's RS256 key, made on first start and kept in the state folder, readable by its owner only.
final class SigningKey {

    static final String FILE = "signing-key.json";

    private static final int BITS = 2048;

    private final RSAKey key;
    private final RSASSASigner signer;
    private final RSASSAVerifier verifier;

    private SigningKey(RSAKey key) throws JOSEException {
        this.key = key;
        this.signer = new RSASSASigner(key);
        this.verifier = new RSASSAVerifier(key);
    }

    /// The key of this folder; made when there is none yet.
    static SigningKey in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return new SigningKey(Files.exists(file) ? RSAKey.parse(Files.readString(file)) : made(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("The signing key " + file + " cannot be kept", failure);
        } catch (ParseException | JOSEException failure) {
            throw new IllegalStateException(file + " is not a signing key; remove it to get a new one", failure);
        }
    }

    /// Written beside and then moved, so that a crash leaves either no key or a whole one.
    private static RSAKey made(Path file) throws IOException, JOSEException {
        var made = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        var draft = Files.createTempFile(
                file.getParent(),
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, made.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    /// The public half, as a JWK set.
    String published() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String sign(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException failure) {
            throw new IllegalStateException("a token could not be signed", failure);
        }
        return token.serialize();
    }

    /// The claims of a token of ours, whether it has expired or not; empty when it is not ours.
    Optional<JWTClaimsSet> read(String token) {
        try {
            var parsed = SignedJWT.parse(token);
            return parsed.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256) && parsed.verify(verifier)
                    ? Optional.of(parsed.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException unreadable) {
            return Optional.empty();
        }
    }
}
