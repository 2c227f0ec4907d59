package org.samspel.themes;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** Layouts and partials, ready to render. */
final class Templates {
    /** Characters in a page, many times that of a long report: a stop for templates run wild. */
    private static final int MAX_PAGE = 8_000_000;

    private final PebbleEngine engine;

    /**
     * @param sources templates by name: {@code layouts/article.peb}
     */
    Templates(Map<String, String> sources, ThemeFunctions functions) {
        engine =
                new PebbleEngine.Builder()
                        .loader(new TemplateLoader(sources))
                        .registerExtensionCustomizer(Sandbox::new)
                        .extension(functions)
                        .methodAccessValidator((value, method) -> true)
                        .strictVariables(true)
                        .maxRenderedSize(MAX_PAGE)
                        .literalDecimalTreatedAsInteger(true)
                        .defaultLocale(Locale.ROOT)
                        .build();
    }

    /**
     * @throws PebbleException when the template is missing or broken
     */
    PebbleTemplate parse(String name) {
        return engine.getTemplate(name);
    }

    String render(String name, Map<String, Object> model, Locale locale) {
        StringWriter page = new StringWriter();
        try {
            parse(name).evaluate(page, model, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }
}
