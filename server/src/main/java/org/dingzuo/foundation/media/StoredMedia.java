package org.dingzuo.foundation.media;

import org.springframework.core.io.Resource;

/** A file as it is handed out.
 *  @param content can be opened again and again, each time from its beginning */
public record StoredMedia(MediaKey key, long bytes, Resource content) {
    /** Strong: a key's content never changes. */
    String etag() {
        return "\"" + key.folder().id() + "-" + Long.toHexString(bytes) + "\"";
    }
}
