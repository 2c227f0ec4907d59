package org.samspel.themes;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What templates have of ours.
 *
 * <ul>
 *   <li>{@code t("key", arguments…)}: a text of the interface
 *   <li>{@code asset("style.css")}: the address of an asset
 *   <li>{@code view.body | html}: HTML that has been through the sanitiser, as it is
 *   <li>{@code page.metadata.linkedData | data}: JSON in a {@code script} element that is data
 * </ul>
 */
final class ThemeFunctions extends AbstractExtension {
    private final Messages messages;
    private final Assets assets;

    ThemeFunctions(Messages messages, Assets assets) {
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("t", new Text(messages), "asset", new Address(assets));
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("html", new AsItIs(), "data", new Data(), "escape", new AlwaysHtml());
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new ViewAttributes());
    }

    private record Text(Messages messages) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object execute(
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            Object[] values =
                    IntStream.range(1, arguments.size())
                            .mapToObj(position -> arguments.get(String.valueOf(position)))
                            .toArray();
            return messages.text(context.getLocale(), String.valueOf(arguments.get("0")), values);
        }
    }

    private record Address(Assets assets) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("name");
        }

        @Override
        public Object execute(
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            return Assets.ADDRESS + assets.fingerprinted(String.valueOf(arguments.get("name")));
        }
    }

    /** {@link TemplateLinter} sees to it that this is used for bodies only. */
    private record AsItIs() implements Filter {
        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            return new SafeString(String.valueOf(input));
        }
    }

    /** JSON as it is, but for the characters with which it could end the element around it. */
    private record Data() implements Filter {
        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            return new SafeString(
                    String.valueOf(input)
                            .replace("<", "\\u003c")
                            .replace(">", "\\u003e")
                            .replace("&", "\\u0026"));
        }
    }

    /** The engine's escaping without its choice of strategies: only that for HTML is safe here. */
    private static final class AlwaysHtml extends EscapeFilter {
        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            return super.apply(input, Map.of(), template, context, line);
        }
    }
}
