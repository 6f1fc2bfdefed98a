package io.piboard.metadata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.piboard.metadata");

    @Test
    void onlyTheAdapterSeesJira() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..alm.jira..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.piboard.jira..")
                .check(CLASSES);
    }

    @Test
    void nobodyNeedsTheAdapter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..alm.jira..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..metadata.alm.jira..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.piboard.metadata.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRowOfAConnectionStaysAtHome() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..connection..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.piboard.metadata.connection.Connection")
                .check(CLASSES);
    }

    @Test
    void onlySealsSeesKeyRings() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..secret..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.piboard.secrets..")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIsFor() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)$")
                .andShould()
                .haveNameNotMatching(".*\\.Abstract[^.]*$")
                .check(CLASSES);
    }
}
