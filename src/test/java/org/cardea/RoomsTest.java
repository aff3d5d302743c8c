package org.cardea;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import whom, and what belongs where. */
class RoomsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/cardea");
    private static final String DAV = "org.cardea.dav..";
    private static final String STORE = ".*Store(\\$.*)?";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cardea");

    @Test
    void everyRoomSaysItsRule() throws IOException {
        try (var folders = Files.walk(SOURCES, 1)) {
            assertThat(folders.filter(folder -> !folder.equals(SOURCES)))
                    .isNotEmpty()
                    .allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                            .content()
                            .startsWith("/**"));
        }
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching("org.cardea.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "shared,   shared",
        "postgres, postgres",
        "vault,    vault shared",
        "activity, activity vault shared",
        "contacts, contacts shared",
        "people,   people contacts shared",
        "groups,   groups contacts shared accounts sync",
        "notify,   notify shared accounts",
        "backup,   backup postgres",
    })
    void roomImportsOnlyWhatItsRuleAllows(String room, String allowed) {
        var others = resideInAPackage("org.cardea..").and(not(resideInAnyPackage(packages(allowed))));
        noClasses()
                .that()
                .resideInAPackage("org.cardea." + room + "..")
                .should()
                .dependOnClassesThat(others)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"launch", "dav", "admin", "history", "interchange", "duplicates"})
    void nobodyImportsADoor(String room) {
        var door = "org.cardea." + room + "..";
        noClasses()
                .that()
                .resideOutsideOfPackages(door, DAV)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(door)
                .check(HOUSE);
    }

    @Test
    void carddavImportsOfOtherDoorsOnlyWhatReadsAndWritesVcards() {
        noClasses()
                .that()
                .resideInAPackage(DAV)
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages("launch admin history duplicates interchange"))
                        .and(not(resideInAPackage("org.cardea.interchange.vcard"))))
                .check(HOUSE);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .haveNameNotMatching(STORE)
                .and()
                .resideOutsideOfPackages(
                        "org.cardea.postgres", "org.cardea.backup", "org.cardea.launch", "org.cardea.notify")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", "javax.sql", "org.postgresql..")
                .check(HOUSE);
    }

    @Test
    void onlyStoresAndTheBirthAndDeathOfAccountsUseTheVault() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.cardea.vault..", "org.cardea.launch..")
                .and()
                .haveNameNotMatching(STORE)
                .and()
                .doNotHaveSimpleName("OpenAccount")
                .and()
                .doNotHaveSimpleName("KeyResource")
                .and()
                .doNotHaveSimpleName("MasterKeyResource")
                .and()
                .doNotHaveSimpleName("CloseAccount")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cardea.vault..")
                .check(HOUSE);
    }

    @Test
    void onlyResourcesAndMappersKnowHttp() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Resource|Mapper|Mechanism)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(HOUSE);
    }

    @Test
    void onlyContactsAndInterchangeReadVcardsWithTheLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.cardea.contacts..", "org.cardea.interchange.vcard..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ezvcard..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "text,  com.ibm.icu",
        "csv,   de.siegmar.fastcsv",
        "excel, org.apache.poi",
        "excel, org.xml.sax",
        "zip,   org.apache.commons.compress",
    })
    void fileLibraryIsKnownOnlyToItsSubRoom(String subRoom, String library) {
        noClasses()
                .that()
                .resideInAPackage("org.cardea.interchange..")
                .and()
                .resideOutsideOfPackage("org.cardea.interchange." + subRoom + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(library.replace(".", "\\.") + ".*")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameNotMatching(".*(Manager|Impl|Helper|Utils?)")
                .check(HOUSE);
    }

    private static String[] packages(String rooms) {
        return Stream.of(rooms.split(" "))
                .map(room -> "org.cardea." + room + "..")
                .toArray(String[]::new);
    }
}
