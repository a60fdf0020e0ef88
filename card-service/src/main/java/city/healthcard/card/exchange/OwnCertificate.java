package city.healthcard.card.exchange;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// A key of ours and the certificate that says so.
record OwnCertificate(PrivateKey key, X509Certificate certificate) {}
