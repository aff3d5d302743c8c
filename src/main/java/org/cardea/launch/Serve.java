package org.cardea.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cardea.accounts.FirstInvitation;
import org.cardea.launch.demo.FillDemo;
import org.cardea.vault.VaultConfig;

/** Tells the owner, once the service answers, what has to be known; then waits for the end. */
public class Serve implements QuarkusApplication {
    static final String DEMO = "--demo";

    private final FirstInvitation invitation;
    private final VaultConfig vault;
    private final FinishWork work;

    @Inject
    Serve(FirstInvitation invitation, VaultConfig vault, FinishWork work) {
        this.invitation = invitation;
        this.vault = vault;
        this.work = work;
    }

    @Override
    public int run(String... words) {
        if (work.begin()) {
            try {
                tell(List.of(words).contains(DEMO));
            } finally {
                work.done();
            }
        }
        Quarkus.waitForExit();
        return 0;
    }

    private void tell(boolean demo) {
        var code = invitation.offer();
        var news = demo ? Optional.of(demo(code)) : code.map(this::welcome);
        news.ifPresent(System.out::println);
    }

    // Behind the #, where a browser keeps it to itself, so that the code is in no server's log.
    private String welcome(String code) {
        return """

                Nobody has an account here yet. Open the first one (the code works once and for a week; a new start makes a new one):

                    %s/sign-up#invitation=%s
                %s""".formatted(Address.ofThisService(), code, aboutKey());
    }

    private String demo(Optional<String> code) {
        if (code.isEmpty()) {
            return """

                    There are accounts here already, so no demo was added. A demo made here before is still here;
                    CARDEA_DATA=/tmp/cardea-demo ./cardea --demo begins a new one.
                    """;
        }
        var password = newPassword();
        var filled = new FillDemo(Address.ofThisService()).fill(code.get(), password);
        return """

                A demo account with %d contacts and %d groups:

                    address   %s
                    login     %s
                    password  %s
                %s""".formatted(
                filled.contacts(), filled.groups(), Address.ofThisService(), FillDemo.LOGIN, password, aboutKey());
    }

    private String aboutKey() {
        return Files.exists(vault.keyFile())
                ? """

                The master key is in %s
                Without it nobody can read the contacts, you included: keep a copy elsewhere (./cardea backup has it in).
                """.formatted(vault.keyFile().toAbsolutePath().normalize())
                : "";
    }

    private static String newPassword() {
        var random = new byte[8];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
