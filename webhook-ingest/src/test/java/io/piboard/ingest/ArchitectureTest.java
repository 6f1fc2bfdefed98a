package io.piboard.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.piboard.ingest.connection.KnownConnection;
import io.quarkus.arc.profile.IfBuildProfile;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

/** The boundaries of this service; a rule that is broken fails the build. */
class ArchitectureTest {

    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.piboard.ingest");

    @Test
    void aSignatureIsComparedInConstantTimeAndNowhereElse() {
        classes()
                .that()
                .haveSimpleName("WebhookSignature")
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .check(INGEST);
        noClasses()
                .that()
                .implement(nameMatching(".*\\.Proof"))
                .or()
                .haveSimpleName("Claims")
                .should()
                .callMethod(String.class, "equals", Object.class)
                .orShould()
                .callMethod(String.class, "equalsIgnoreCase", String.class)
                .orShould()
                .callMethod(String.class, "compareTo", String.class)
                .orShould()
                .callMethod(String.class, "contentEquals", CharSequence.class)
                .orShould()
                .callMethod(String.class, "regionMatches", int.class, String.class, int.class, int.class)
                .orShould()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .orShould()
                .callMethod(Arrays.class, "compare", byte[].class, byte[].class)
                .check(INGEST);
        noClasses()
                .that()
                .doNotHaveSimpleName("WebhookSignature")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Mac.class)
                .check(INGEST);
    }

    /** An unknown connection is checked where a known one is: what gets at secrets cannot leave that out. */
    @Test
    void onlyClaimsGetAtSecrets() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Claims")
                .and()
                .doNotHaveSimpleName("KnownConnection")
                .should()
                .callMethod(KnownConnection.class, "secrets")
                .orShould()
                .callMethod(KnownConnection.class, "appSecrets")
                .check(INGEST);
    }

    /** What a developer may look at is not in the other profiles at all. */
    @Test
    void theDeveloperPageIsForTheDevProfileOnly() {
        classes()
                .that()
                .resideInAPackage("..dev..")
                .and()
                .areNotNestedClasses()
                .and()
                .doNotHaveSimpleName("DeliveriesPage")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beAnnotatedWith(IfBuildProfile.class)
                .check(INGEST);
        noClasses()
                .that()
                .resideOutsideOfPackage("..dev..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..dev..")
                .check(INGEST);
    }

    @Test
    void ingestHasNoDatabaseAndDoesNotTalkToJira() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.piboard.jira..",
                        "io.piboard.outbox..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "io.vertx.pgclient..",
                        "io.vertx.sqlclient..",
                        "java.net.http..")
                .check(INGEST);
    }

    @Test
    void ofOurOwnItSeesContractsAndSecrets() {
        noClasses()
                .should()
                .dependOnClassesThat(resideOutsideOfPackage("io.piboard.ingest..")
                        .and(resideOutsideOfPackage("io.piboard.contracts.."))
                        .and(resideOutsideOfPackage("io.piboard.secrets.."))
                        .and(resideInAPackage("io.piboard..")))
                .check(INGEST);
    }

    @Test
    void connectionsKnowNothingOfDeliveries() {
        noClasses()
                .that()
                .resideInAPackage("..connection..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..ingest.jira..")
                .check(INGEST);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.piboard.(**)").should().beFreeOfCycles().check(INGEST);
    }

    @Test
    void namesSayARole() {
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
                .check(INGEST);
    }
}
