package dev.slingshot.ci;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.slingshot.datasets.Problem;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The walls of ARCHITECTURE.md. Where one falls, the message names the class, the line and the
/// rule.
final class ArchitectureTest {
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // The contracts that are published for others' tests are tests, too.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dev.slingshot");

    private static final String[] PURE = {
        "dev.slingshot.strategies..",
        "dev.slingshot.harness.stats..",
        "dev.slingshot.datasets.answer..",
        "dev.slingshot.datasets.grade..",
        "dev.slingshot.reports.view.."
    };

    @Test
    void each_module_sees_only_those_before_it() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("datasets")
                .definedBy("dev.slingshot.datasets..")
                .layer("strategies")
                .definedBy("dev.slingshot.strategies..")
                .layer("harness")
                .definedBy("dev.slingshot.harness..")
                .layer("reports")
                .definedBy("dev.slingshot.reports..")
                .layer("ci")
                .definedBy("dev.slingshot.ci..")
                .whereLayer("ci")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("ci")
                .whereLayer("harness")
                .mayOnlyBeAccessedByLayers("reports", "ci")
                .whereLayer("strategies")
                .mayOnlyBeAccessedByLayers("harness", "reports", "ci")
                .check(ALL);
    }

    @Test
    void no_two_packages_depend_on_each_other() {
        slices().matching("dev.slingshot.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void a_strategy_never_sees_a_reference_answer() {
        noClasses()
                .that()
                .resideInAPackage("dev.slingshot.strategies..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Problem.class)
                .because("it gets a Question; a Problem holds the reference answer")
                .check(ALL);
    }

    @Test
    void only_engines_fetching_and_publishing_speak_http() {
        only(
                "harness.engine, datasets.fetch and ci.publish may use the network",
                resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..", "org.apache.hc..")
                        .or(nameMatching("java\\.net\\.(Http|Jar)?URLConnection"))
                        .or(nameMatching("java\\.net\\.(Server|Datagram)?Socket")),
                "dev.slingshot.harness.engine..",
                "dev.slingshot.datasets.fetch..",
                "dev.slingshot.ci.publish..");
    }

    @Test
    void only_engines_call_native_code() {
        only(
                "harness.engine may call native code",
                resideInAPackage("java.lang.foreign.."),
                "dev.slingshot.harness.engine..");
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.slingshot.harness.engine..")
                .should()
                .callMethodWhere(calls("java\\.lang\\.(System|Runtime)", "load(Library)?"))
                .check(ALL);
    }

    @Test
    void only_the_store_and_exchange_use_jdbc() {
        only(
                "harness.store and harness.exchange may use JDBC",
                resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."),
                "dev.slingshot.harness.store..",
                "dev.slingshot.harness.exchange..");
    }

    @Test
    void only_reports_draw_and_fill_templates() {
        only(
                "reports may use Freemarker and XChart",
                resideInAnyPackage(
                        "freemarker..", "org.knowm..", "de.erichseifert..", "java.awt.."),
                "dev.slingshot.reports..");
    }

    @Test
    void only_the_command_line_prints_and_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.slingshot.ci.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(calls("java\\.lang\\.(System|Runtime)", "exit|halt"))
                .orShould()
                .callMethodWhere(calls(".*", "printStackTrace"))
                .check(ALL);
    }

    @Test
    void pure_code_has_no_clock_no_file_no_thread() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                                .or(nameMatching("java\\.io\\.(File.*|RandomAccessFile)"))
                                .or(nameMatching("java\\.lang\\.(Thread|Process).*"))
                                .or(nameMatching("java\\.time\\.(Clock|Instant|InstantSource)"))
                                .or(nameMatching("java\\.util\\.(Timer|TimerTask)"))
                                .or(
                                        nameMatching(
                                                "java\\.util\\.concurrent\\.(Executor.*|ForkJoin.*|CompletableFuture|.*Executor.*)")))
                .orShould()
                .callMethodWhere(calls("java\\.lang\\.System", "currentTimeMillis|nanoTime|getenv"))
                .orShould()
                .callMethodWhere(calls("java\\.time\\..*", "now"))
                .orShould()
                .callMethodWhere(calls("java\\.util\\..*", "parallel|parallelStream|parallel.*"))
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void pure_code_has_no_randomness_without_a_seed() {
        var withoutSeed =
                DescribedPredicate.<JavaConstructorCall>describe(
                        "a random generator without a seed",
                        call ->
                                call.getTarget()
                                                .getOwner()
                                                .getName()
                                                .matches("java\\.util\\.\\w*Random")
                                        && call.getTarget().getRawParameterTypes().isEmpty());
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callConstructorWhere(withoutSeed)
                .orShould()
                .callMethodWhere(calls("java\\.lang\\.(Strict)?Math", "random"))
                .orShould()
                .callMethodWhere(calls("java\\.util\\.UUID", "randomUUID"))
                .orShould()
                .callMethodWhere(calls("java\\.util\\.Collections", "shuffle"))
                .orShould()
                .dependOnClassesThat(
                        nameMatching("java\\.util\\.concurrent\\.ThreadLocalRandom")
                                .or(nameMatching("java\\.security\\.SecureRandom")))
                .check(ALL);
    }

    @Test
    void every_package_says_what_may_be_null() {
        var unmarked = new TreeSet<JavaPackage>(Comparator.comparing(JavaPackage::getName));
        for (JavaClass type : ALL) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackage());
            }
        }
        assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
    }

    @Test
    void names_are_the_fields_words() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Info)")
                .because("such a name says nothing about what the class is for")
                .check(ALL);
    }

    private static void only(
            String rule, DescribedPredicate<? super JavaClass> forbidden, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat(forbidden)
                .because("only " + rule)
                .check(ALL);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String owner, String method) {
        DescribedPredicate<HasName> named = nameMatching(method);
        return target(named)
                .and(target(owner(nameMatching(owner))))
                .as("calls %s of %s", method, owner)
                .forSubtype();
    }
}
