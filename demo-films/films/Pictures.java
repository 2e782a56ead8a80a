package films;

import java.io.IOException;
import java.nio.file.Path;

final class Pictures {
    static void draw(Path out) throws IOException {}
}
