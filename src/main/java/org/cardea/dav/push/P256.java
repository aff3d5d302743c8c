package org.cardea.dav.push;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import javax.crypto.KeyAgreement;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/** The curve of Web Push. The JDK computes with its keys; Bouncy Castle reads points and says whether they lie on it. */
final class P256 {
    static final int POINT = 65;

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final int UNCOMPRESSED = 4;

    private P256() {}

    static KeyPair random() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException noCurve) {
            throw new IllegalStateException("This Java does not know P-256", noCurve);
        }
    }

    /** The pair of a number from 1 to below the curve's order. */
    static KeyPair of(BigInteger secret) {
        ECPublicKey shape = (ECPublicKey) random().getPublic();
        ECPoint point = CURVE.getG().multiply(secret).normalize();
        try {
            ECPrivateKey key = (ECPrivateKey)
                    KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, shape.getParams()));
            return new KeyPair(read(point.getEncoded(false)), key);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("This is no key of P-256", unreadable);
        }
    }

    static BigInteger order() {
        return CURVE.getN();
    }

    /** @throws IllegalArgumentException where the bytes are no point of the curve in its long form */
    static ECPublicKey read(byte[] point) {
        if (point.length != POINT || point[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("A point has 65 bytes");
        }
        ECPoint read = CURVE.getCurve().decodePoint(point).normalize();
        var at = new java.security.spec.ECPoint(
                read.getAffineXCoord().toBigInteger(), read.getAffineYCoord().toBigInteger());
        try {
            var shape = ((ECPublicKey) random().getPublic()).getParams();
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, shape));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("This is no point of P-256", unreadable);
        }
    }

    static byte[] write(KeyPair pair) {
        var at = ((ECPublicKey) pair.getPublic()).getW();
        return CURVE.getCurve().createPoint(at.getAffineX(), at.getAffineY()).getEncoded(false);
    }

    static byte[] agree(KeyPair own, byte[] other) {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(read(other), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Two keys of one curve do not agree", impossible);
        }
    }
}
