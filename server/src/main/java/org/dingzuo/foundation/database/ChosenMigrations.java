package org.dingzuo.foundation.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Shows Flyway only some of this build's migrations; they came in any order, so a highest version would not do. */
record ChosenMigrations(List<Script> scripts) implements ResourceProvider {
    static ChosenMigrations of(String folder, Set<String> chosen) {
        try {
            var found = new ArrayList<Script>();
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.sql")) {
                var url = resource.getURL().toString();
                var name = url.substring(url.lastIndexOf(folder + "/") + folder.length() + 1);
                if (chosen.contains(name)) {
                    found.add(new Script(name, resource.getContentAsString(UTF_8)));
                }
            }
            return new ChosenMigrations(List.copyOf(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.name::endsWith))
                .map(LoadableResource.class::cast)
                .toList();
    }

    static final class Script extends LoadableResource {
        private final String name;
        private final String sql;

        Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
