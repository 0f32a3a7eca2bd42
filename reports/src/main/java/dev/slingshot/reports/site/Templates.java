package dev.slingshot.reports.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/// Fills templates. Everything is escaped unless a template says otherwise, and the only thing it
/// may say so of is a chart.
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Assets assets;

    Templates(Assets assets) {
        this.assets = assets;
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWhitespaceStripping(true);
    }

    String fill(Page page) {
        var out = new StringWriter();
        try {
            configuration
                    .getTemplate(page.template() + ".ftlh")
                    .process(
                            Map.of(
                                    "page", page,
                                    "root", page.root(),
                                    "style", assets.stylePath(),
                                    "script", assets.scriptPath(),
                                    "view", page.view()),
                            out);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + page.template() + " failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
