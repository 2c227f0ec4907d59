package org.samspel.themes;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates from memory: none outside the themes can be named, wherever a path may lead. */
record TemplateLoader(Map<String, String> sources) implements Loader<String> {
    @Override
    public Reader getReader(String name) {
        String source = sources.get(name);
        if (source == null) {
            throw new LoaderException(null, "There is no template " + name);
        }
        return new StringReader(source);
    }

    @Override
    public boolean resourceExists(String name) {
        return sources.containsKey(name);
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public String resolveRelativePath(String path, @Nullable String anchor) {
        return path;
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}
}
