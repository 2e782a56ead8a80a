package org.dingzuo;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** The house rules that a machine can hold. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dingzuo");

    /** Ground that speaks SQL without being a store: the directory, the audit log, and the scope of each transaction. */
    private static final String GROUND_WITH_SQL =
            "org\\.dingzuo\\.foundation\\.(directory\\.Directory|audit\\.Audit|tenancy\\.ScopeOnBegin).*";

    /** Every package is a room; sockets stand in the wall and speak the words of the module that they belong to. */
    private static final SliceAssignment ROOMS = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            var room = each.getPackageName();
            return room.startsWith("org.dingzuo.") && !room.startsWith("org.dingzuo.jte") && !room.endsWith(".spi")
                    ? SliceIdentifier.of(room)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the rooms of the house";
        }
    };

    @Test
    void timeComesFromTheOneClock() {
        noClasses()
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(rawParameterTypes(new Class<?>[0])))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("java.time..")))))
                .because("the clock is injected: the demo, the benches and the tests drive it")
                .check(HOUSE);
    }

    @Test
    void onlyStoresAndLedgersSpeakSql() {
        noClasses()
                .that()
                .haveNameNotMatching("(.*(Store|Ledger)(\\$.*)?)|(" + GROUND_WITH_SQL + ")")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(HOUSE);
    }

    @Test
    void controllersStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void theRoomsOfAModuleGoInOneDirection() {
        slices().assignedFrom(ROOMS).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theKernelKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.dingzuo.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(HOUSE);
    }

    @Test
    void namesAreTheTradesOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dingzuo.jte..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Data|Info)$")
                .check(HOUSE);
    }
}
