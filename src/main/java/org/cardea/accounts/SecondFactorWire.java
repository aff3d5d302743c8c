package org.cardea.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls about the second factor, as they are on the wire. */
final class SecondFactorWire {

    private static final int GROUP = 4;

    private SecondFactorWire() {}

    @Schema(name = "SecondFactorOffer", description = "For an authenticator app; told this once")
    record OfferBody(
            @Schema(examples = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", description = "To be typed")
            String secret,

            @Schema(
                    examples =
                            "otpauth://totp/Cardea:zoe%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cardea&algorithm=SHA1&digits=6&period=30",
                    description = "To be shown as a QR code")
            String uri) {

        static OfferBody of(SetSecondFactor.Offer offer) {
            return new OfferBody(offer.secret().text(), offer.secret().uri(offer.login()));
        }
    }

    @Schema(name = "SecondFactorCode")
    record CodeBody(@Schema(examples = "287082") String code) {}

    @Schema(name = "RecoveryCodes", description = "Each opens once in place of a code of the app; told this once")
    record RecoveryBody(
            @Schema(examples = "[\"7KQ2-MZ4T-B9XW-CD3H\"]") List<String> recoveryCodes) {

        static RecoveryBody of(List<Code> codes) {
            return new RecoveryBody(
                    codes.stream().map(code -> code.inGroupsOf(GROUP)).toList());
        }
    }
}
