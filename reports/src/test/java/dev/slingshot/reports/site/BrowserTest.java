package dev.slingshot.reports.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.slingshot.reports.fixture.Fixture;
import dev.slingshot.reports.fixture.FixtureShapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Looks at the site in a real browser. Needs chromium and chromedriver; without them it is
/// skipped, or fails where `SLINGSHOT_REQUIRE_BROWSER=1`.
class BrowserTest {
    private static final String PROBLEM = "runs/quickstart-1/problems/arithmetic-test-003-json-";

    @TempDir static Path folder;

    private static @Nullable ChromeDriver browser;
    private static @Nullable WrittenSite site;

    @BeforeAll
    static void open() {
        var chromium = found("chromium", "chromium-browser", "google-chrome");
        var driver = found("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            var missing =
                    "no chromium with chromedriver on the PATH, so the pages were not looked at (apt-get install chromium chromium-driver)";
            if ("1".equals(System.getenv("SLINGSHOT_REQUIRE_BROWSER"))) {
                fail(missing);
            }
            System.err.println("SKIPPED: " + missing);
            assumeTrue(false, missing);
        }
        site = WrittenSite.of(folder.resolve("site"), Fixture.small());
        Site.write(
                List.of(FixtureShapes.run()),
                Map.of("shaped-1", FixtureShapes.scaling()),
                folder.resolve("shapes"));
        var options = new ChromeOptions();
        options.setBinary(chromium.getFirst().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.getFirst().toFile())
                        .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void axeFindsNoViolation() {
        for (String page : pages()) {
            for (String scheme : List.of("light", "dark")) {
                scheme(scheme);
                visit(page, 1280);
                var results = new AxeBuilder().analyze(browser());
                assertThat(results.getViolations())
                        .as(page + " in " + scheme)
                        .extracting(rule -> rule.getId() + " " + rule.getNodes())
                        .isEmpty();
            }
        }
    }

    @Test
    void noPageIsWiderThanAPhone() {
        for (String page : pages()) {
            visit(page, 390);
            var wider = script("return document.documentElement.scrollWidth - window.innerWidth");
            assertThat((Number) wider)
                    .as(page)
                    .satisfies(px -> assertThat(px.intValue()).isLessThanOrEqualTo(0));
        }
    }

    @Test
    void theBrowserHasNothingToComplainOf() {
        for (String page : pages()) {
            visit(page, 1280);
            assertThat(browser().manage().logs().get("browser").getAll()).as(page).isEmpty();
        }
    }

    @Test
    void sortingAndFilteringStayInTheAddress() {
        visit("leaderboard.html", 1280);
        browser().findElement(By.cssSelector("th[data-sort='4'] button")).click();
        browser().findElement(By.id("find")).sendKeys("weighted");

        assertThat(browser().getCurrentUrl()).contains("sort=4").contains("find=weighted");
        browser().navigate().refresh();
        assertThat(shown()).isNotEmpty().allSatisfy(text -> assertThat(text).contains("weighted"));
        assertThat(
                        browser()
                                .findElement(By.cssSelector("th[data-sort='4']"))
                                .getAttribute("aria-sort"))
                .isEqualTo("ascending");
    }

    @Test
    void aLegendHidesItsLineAndTheAxisCanBeSwitched() {
        visit("index.html", 1280);
        var line = browser().findElement(By.cssSelector(".v0 .wide g.k1"));
        assertThat(line.isDisplayed()).isTrue();
        browser().findElement(By.cssSelector(".legend input.k1")).click();
        assertThat(line.isDisplayed()).isFalse();
        browser().findElement(By.cssSelector(".switch input.x1")).click();
        assertThat(browser().findElement(By.cssSelector(".v1")).isDisplayed()).isTrue();
        assertThat(browser().findElement(By.cssSelector(".v0")).isDisplayed()).isFalse();
    }

    @Test
    void aLargeTraceIsLoadedWhenOpenedAndStaysText() {
        var large = WrittenSite.of(folder.resolve("large"), Fixture.saying(LongText.of(9_000)));
        var page =
                large.pages().stream()
                        .filter(path -> large.text(path).contains("data-chunks"))
                        .findFirst()
                        .orElseThrow();
        browser().get(large.root().resolve(page).toUri().toString());
        var details = browser().findElement(By.cssSelector("details[data-chunks]"));
        details.findElement(By.tagName("summary")).click();
        new WebDriverWait(browser(), Duration.ofSeconds(20))
                .until(_ -> !details.findElements(By.cssSelector(".steps .said")).isEmpty());

        assertThat(details.findElements(By.cssSelector(".tree circle"))).isNotEmpty();
        assertThat(browser().findElements(By.tagName("img"))).isEmpty();
        assertThat(browser().getTitle()).isNotEqualTo("owned");
    }

    private static List<String> shown() {
        return browser().findElements(By.cssSelector(".board tbody tr")).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    private static List<String> pages() {
        var all = written().pages();
        return Stream.of(
                        all.stream().filter(path -> !path.contains("/problems/")),
                        all.stream().filter(path -> path.startsWith(PROBLEM)),
                        Stream.of("../shapes/runs/shaped-1/topologies.html"))
                .flatMap(paths -> paths)
                .toList();
    }

    private static void visit(String page, int width) {
        browser().manage().window().setSize(new Dimension(width, 900));
        browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                width,
                                "height",
                                900,
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                false));
        browser().get(written().root().resolve(page).toUri().toString());
    }

    private static void scheme(String scheme) {
        browser()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static Object script(String script) {
        var result = browser().executeScript(script);
        return result == null ? "" : result;
    }

    private static ChromeDriver browser() {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        return browser;
    }

    private static WrittenSite written() {
        if (site == null) {
            throw new IllegalStateException("no site");
        }
        return site;
    }

    private static List<Path> found(String... names) {
        var path = System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1);
        return Stream.of(names)
                .flatMap(name -> Stream.of(path).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .toList();
    }
}
