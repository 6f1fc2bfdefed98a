package io.piboard.board;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

/** The directions in which board-service may depend on itself. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.piboard.board");

    @Test
    void decisionsKnowOnlyJavaAndTheContracts() {
        classes()
                .that()
                .resideInAPackage("..wish..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.piboard.contracts..", "io.piboard.board.wish..")
                .check(SERVICE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.piboard.board.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void namesSayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(SERVICE);
    }

    @Test
    void entitiesStayOutOfTheApi() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Socket")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(SERVICE);
    }

    @Test
    void onlyConsumersHearTopics() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Consumer")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Incoming")
                .check(SERVICE);
    }
}
