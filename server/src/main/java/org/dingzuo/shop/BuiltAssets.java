package org.dingzuo.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the front end's build put its files, from Vite's manifest in the jar. Without a build the pages are plain HTML. */
@Component
public class BuiltAssets {
    private static final String BASE = "/assets/shop/";

    private final JsonNode manifest;

    BuiltAssets(JsonMapper json) {
        var file = new ClassPathResource("static/assets/shop/.vite/manifest.json");
        try {
            this.manifest = file.exists()
                    ? json.readTree(file.getContentAsString(StandardCharsets.UTF_8))
                    : json.createObjectNode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The address of an entry's script, such as {@code src/pages/design.ts}; empty when it was not built. */
    public String script(String entry) {
        return address(entry);
    }

    /** What an entry's script will ask for: told to the browser at once, it need not find out one by one. */
    public List<String> parts(String entry) {
        var found = new LinkedHashSet<String>();
        gather(entry, found);
        return found.stream().map(this::address).toList();
    }

    private void gather(String entry, Set<String> found) {
        for (var part : manifest.path(entry).path("imports")) {
            if (found.add(part.stringValue())) {
                gather(part.stringValue(), found);
            }
        }
    }

    /** The one style sheet. */
    public String style() {
        return address("style.css");
    }

    private String address(String entry) {
        var file = manifest.path(entry).path("file");
        return file.isString() ? BASE + file.stringValue() : "";
    }
}
