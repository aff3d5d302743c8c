package org.cardea.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the master key is. The first of these that is given wins: transit, master key, key file. */
@ConfigMapping(prefix = "cardea.vault")
public interface VaultConfig {

    /** Made at the first start, with mode 0600; a mounted secret may lie there as well. */
    @WithDefault("${cardea.data:./data}/master.key")
    Path keyFile();

    /** 32 bytes in base64, by the environment variable CARDEA_MASTER_KEY; older ones may follow after a comma. */
    Optional<String> masterKey();

    Optional<Transit> transit();

    /** The transit engine of HashiCorp Vault. */
    interface Transit {
        /** With the path of the engine, such as {@code https://vault.example:8200/v1/transit}. */
        URI url();

        String token();

        /** Of a type that takes associated data, such as aes256-gcm96. A default would make the whole group present. */
        String key();
    }
}
