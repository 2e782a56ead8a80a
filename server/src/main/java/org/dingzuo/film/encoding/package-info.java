/** The film lab: looks at what a phone made and prepares what a browser plays, by the FFmpeg programs. Knows files and nothing else. */
@NullMarked
package org.dingzuo.film.encoding;

import org.jspecify.annotations.NullMarked;
