package org.cardea.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Which provider for which primitive of the vault: the JDK's or Bouncy Castle's, on a contact and on a photo. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Primitives {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Param({"600", "20000"})
    int size;

    private final SecureRandom random = new SecureRandom();
    private final byte[] nonce = new byte[NONCE_BYTES];
    private final byte[] associated = new byte[72];
    private final byte[] key = new byte[32];
    private byte[] plain;
    private byte[] sealed;
    private SecretKeySpec jdkKey;
    private Cipher jdkCipher;
    private Mac jdkMac;

    @Setup
    public void prepare() throws GeneralSecurityException {
        random.nextBytes(key);
        plain = new byte[size];
        random.nextBytes(plain);
        jdkKey = new SecretKeySpec(key, "AES");
        jdkCipher = Cipher.getInstance("AES/GCM/NoPadding");
        jdkMac = Mac.getInstance("HmacSHA256");
        jdkMac.init(new SecretKeySpec(key, "HmacSHA256"));
        sealed = jdkSeal();
    }

    @Benchmark
    public byte[] jdkSeal() throws GeneralSecurityException {
        random.nextBytes(nonce);
        jdkCipher.init(Cipher.ENCRYPT_MODE, jdkKey, new GCMParameterSpec(TAG_BITS, nonce));
        jdkCipher.updateAAD(associated);
        sealed = jdkCipher.doFinal(plain);
        return sealed;
    }

    @Benchmark
    public byte[] jdkOpen(Opened opened) throws GeneralSecurityException {
        opened.cipher.init(Cipher.DECRYPT_MODE, opened.key, new GCMParameterSpec(TAG_BITS, opened.nonce));
        return opened.cipher.doFinal(opened.sealed(size));
    }

    @Benchmark
    public byte[] bouncySeal() throws InvalidCipherTextException {
        random.nextBytes(nonce);
        GCMModeCipher gcm = GCMBlockCipher.newInstance(AESEngine.newInstance());
        gcm.init(true, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        byte[] out = new byte[gcm.getOutputSize(size)];
        int written = gcm.processBytes(plain, 0, size, out, 0);
        gcm.doFinal(out, written);
        return out;
    }

    @Benchmark
    public byte[] jdkHmac() {
        return jdkMac.doFinal(plain);
    }

    @Benchmark
    public byte[] bouncyHmac() {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        mac.update(plain, 0, size);
        byte[] out = new byte[32];
        mac.doFinal(out, 0);
        return out;
    }

    @Benchmark
    public byte[] jdkSha256() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(plain);
    }

    @Benchmark
    public byte[] bouncySha256() {
        SHA256Digest digest = new SHA256Digest();
        digest.update(plain, 0, size);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }

    /** The password hash at the service's setting; the JDK has none. The size does not matter here. */
    @Benchmark
    public byte[] bouncyArgon2id() {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(nonce)
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .build());
        byte[] hash = new byte[32];
        argon2.generateBytes("correct horse battery staple".toCharArray(), hash);
        return hash;
    }

    /** One sealed text a size, to be opened again and again. */
    @State(Scope.Thread)
    public static class Opened {
        private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        private final byte[] nonce = new byte[NONCE_BYTES];
        private Cipher cipher;
        private byte[] text;

        @Setup
        public void prepare() throws GeneralSecurityException {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        }

        byte[] sealed(int size) throws GeneralSecurityException {
            if (text == null) {
                Cipher sealing = Cipher.getInstance("AES/GCM/NoPadding");
                sealing.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
                text = sealing.doFinal(new byte[size]);
            }
            return text;
        }
    }
}
