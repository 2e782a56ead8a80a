package org.dingzuo.film.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.dingzuo.foundation.programs.SharedPrograms;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where ffmpeg and ffprobe are: named by the keeper, or out of the jar, unpacked once per version for this user.
 *  @param libraries the folder of their shared libraries; null for installed programs */
record Programs(String ffmpeg, String ffprobe, Optional<Path> libraries) {
    private static final String VERSION = "8.0.1-1.5.13";
    private static final String IN_THE_JAR = "classpath*:org/bytedeco/ffmpeg/linux-x86_64-gpl/*";

    /** @param named path of an installed ffmpeg with ffprobe beside it; empty: the build's own, else those on the path */
    static Programs find(String named, Path dataFolder) throws IOException {
        if (!named.isEmpty()) {
            var probe = Path.of(named).resolveSibling("ffprobe");
            return new Programs(named, probe.toString(), Optional.empty());
        }
        return runsHere() ? unpacked(dataFolder) : new Programs("ffmpeg", "ffprobe", Optional.empty());
    }

    private static boolean runsHere() {
        return System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    private static Programs unpacked(Path dataFolder) throws IOException {
        var home = SharedPrograms.unpacked("ffmpeg-" + VERSION, dataFolder, Programs::unpackInto);
        return new Programs(
                home.resolve("ffmpeg").toString(), home.resolve("ffprobe").toString(), Optional.of(home));
    }

    private static void unpackInto(Path draft) throws IOException {
        for (var file :
                new PathMatchingResourcePatternResolver(Programs.class.getClassLoader()).getResources(IN_THE_JAR)) {
            var name = String.valueOf(file.getFilename());
            // The libjni… bridge Java to the libraries; we only run the programs.
            if (name.startsWith("libjni") || name.isEmpty()) {
                continue;
            }
            var target = draft.resolve(name);
            try (var in = file.getInputStream()) {
                Files.copy(in, target);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
