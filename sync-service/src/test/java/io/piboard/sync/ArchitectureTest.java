package io.piboard.sync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The boundaries inside sync-service, as rules. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.piboard.sync");

    @Test
    void decisionsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("..sync.plan..", "..sync.mapping..", "..sync.link..", "..sync.journal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..", "org.apache..")
                .check(CLASSES);
    }

    @Test
    void theReconcilerKnowsNoDatabaseAndNoKafka() {
        noClasses()
                .that()
                .resideInAPackage("..sync.reconcile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "org.apache..", "io.piboard.outbox..")
                .check(CLASSES);
    }

    @Test
    void onlyTheAdapterSeesTheJiraClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sync.alm.jira..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.piboard.jira..")
                .check(CLASSES);
    }

    @Test
    void intakeNeverAsksJira() {
        noClasses()
                .that()
                .resideInAPackage("..sync.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..sync.alm..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.piboard.sync.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }
}
