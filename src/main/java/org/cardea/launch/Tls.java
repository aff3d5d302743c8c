package org.cardea.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.postgres.Refused;

/** The certificate of a service that speaks https itself. Looked at before anything starts, so that a mistake is one line. */
record Tls(Path certificate, Path key) {
    static final String CERTIFICATE = "CARDEA_TLS_CERT";
    static final String KEY = "CARDEA_TLS_KEY";

    private static final String USUAL_PORT = "8443";
    private static final Pattern KEY_TEXT =
            Pattern.compile("-----BEGIN ((?:RSA |EC )?)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END ");

    /** Empty where there is none. */
    static Optional<Tls> ofEnvironment(Map<String, String> environment) {
        String certificate = environment.getOrDefault(CERTIFICATE, "");
        String key = environment.getOrDefault(KEY, "");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new Refused("set both " + CERTIFICATE + " and " + KEY + ", or neither");
        }
        return certificate.isEmpty() ? Optional.empty() : Optional.of(new Tls(Path.of(certificate), Path.of(key)));
    }

    /** Where it is renewed, the files are read again (application.properties). */
    void configureService(Map<String, String> environment) {
        check();
        System.setProperty("quarkus.tls.web.key-store.pem.0.cert", certificate.toString());
        System.setProperty("quarkus.tls.web.key-store.pem.0.key", key.toString());
        System.setProperty("quarkus.http.tls-configuration-name", "web");
        System.setProperty("quarkus.http.ssl-port", environment.getOrDefault("CARDEA_TLS_PORT", USUAL_PORT));
        System.setProperty("quarkus.http.insecure-requests", "redirect");
    }

    private void check() {
        Collection<? extends Certificate> chain = chain();
        Matcher found = KEY_TEXT.matcher(text(key, KEY));
        if (!found.find()) {
            throw new Refused(KEY + ": " + key + " holds no private key in PEM, or one under a passphrase");
        }
        boolean readableHere = found.group(1).isEmpty();
        PublicKey shown = chain.iterator().next().getPublicKey();
        if (readableHere && !belong(shown, found.group(2))) {
            throw new Refused("the key in " + key + " is not that of the first certificate in " + certificate);
        }
    }

    private Collection<? extends Certificate> chain() {
        String text = text(certificate, CERTIFICATE);
        try {
            var chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException unreadable) {
            // Said below.
        }
        throw new Refused(CERTIFICATE + ": " + certificate + " holds no certificate in PEM");
    }

    /** What one signs the other verifies. */
    private static boolean belong(PublicKey shown, String keyText) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(keyText);
            PrivateKey key =
                    KeyFactory.getInstance(shown.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            Signature signature = Signature.getInstance(
                    switch (shown.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> shown.getAlgorithm();
                    });
            signature.initSign(key);
            signature.update(bytes);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException otherKind) {
            return false;
        }
    }

    private static String text(Path file, String variable) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException unreadable) {
            String why = Files.exists(file) ? "cannot be read" : "is not there";
            throw new Refused(variable + ": " + file + " " + why);
        }
    }
}
