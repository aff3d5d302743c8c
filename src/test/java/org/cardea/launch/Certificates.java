package org.cardea.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for this machine, made by the JDK's keytool, as the two files that certbot leaves. */
record Certificates(Path folder) {
    private static final String PASSWORD = "changeit";

    Path certificate() {
        return folder.resolve("fullchain.pem");
    }

    Path key() {
        return folder.resolve("privkey.pem");
    }

    /** Writes a new pair over the one that was there, and tells the certificate. */
    Certificate renew(String algorithm) throws Exception {
        Path store = folder.resolve("store.p12");
        Files.deleteIfExists(store);
        keytool(store, algorithm);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Certificate made = keys.getCertificate("one");
        write(certificate(), "CERTIFICATE", made.getEncoded());
        write(key(), "PRIVATE KEY", keys.getKey("one", PASSWORD.toCharArray()).getEncoded());
        return made;
    }

    static SSLContext trusting(List<Certificate> certificates) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        for (Certificate each : certificates) {
            trusted.setCertificateEntry(each.hashCode() + "", each);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void keytool(Path store, String algorithm) throws IOException, InterruptedException {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        program,
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool makes no certificate");
        }
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(bytes);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
        Files.move(aside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
